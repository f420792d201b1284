import { describe, expect, it } from 'vitest';
import type { CaseText } from './answer';
import { listed, Names, own } from './names';

// As the page reads it: JSON.parse gives ids such as "__proto__" a place of their own.
const text = JSON.parse(`{
  "parties": {"__proto__": {"name": "Upper Valley"}, "h": {"name": ""}, "q": {}},
  "issues": {
    "constructor": {"name": "Truce", "options": {"toString": "None", "long": "Permanent"}},
    "aid": {"name": "Aid", "options": ["low", "more"], "now": "low", "obligation": true},
    "captives": {"options": {"none": "", "all": "All"}, "obligation": true}
  }
}`) as CaseText;
const names = new Names(text);

describe('names', () => {
  it('finds parties whose id is a word of the language', () => {
    expect(names.party('__proto__')).toBe('Upper Valley');
    expect(names.party('constructor')).toBe('constructor');
  });
  it('lets the id stand in for a name that is empty, left out or unknown', () => {
    expect([names.party('h'), names.party('q'), names.party('nobody')]).toEqual(['h', 'q', 'nobody']);
    expect(names.option('captives', 'none')).toBe('none');
    expect(names.issue('captives')).toBe('captives');
  });
  it('names options of maps and of lists, and knows which is so now', () => {
    expect(names.option('constructor', 'toString')).toBe('None');
    expect(names.option('constructor', 'valueOf')).toBe('valueOf');
    expect(names.option('aid', 'more')).toBe('more');
    expect(names.now('constructor')).toBe('toString');
    expect(names.now('aid')).toBe('low');
    expect(names.options_of('hasOwnProperty')).toEqual([]);
  });
  it('tells what is owed apart from what is chosen', () => {
    const of = { aid: 'more', constructor: 'long', captives: 'none' };
    expect(names.package(of)).toBe(
      'Truce: Permanent. owed in any case: Aid: more. leaves a duty unmet: captives: none',
    );
  });
  it('says nothing of issues that a package leaves out', () => {
    expect(names.choices({ aid: 'more' }).chosen).toEqual([]);
  });
  it('keeps a name from turning the direction of what follows', () => {
    expect(new Names({ parties: { g: { name: 'North\u202e\u2067' } } }).party('g')).toBe('North');
  });
});

describe('own', () => {
  it('never finds what a map merely inherits', () => {
    expect(own({ a: 1 }, 'toString')).toBeUndefined();
    expect(own({ a: 1 }, 'a')).toBe(1);
    expect(own(null, 'a')).toBeUndefined();
  });
});

it('lists words as a sentence does', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '', 'a', 'a and b', 'a, b and c',
  ]);
});
