// Cases whose every text tries to be more than text.

const text_keys = new Set([
  'title', 'name', 'because', 'quote', 'place', 'unit', 'norm', 'stance', 'notes', 'url',
]);

/** A text that ends whatever it may stand in, then runs. */
function attack(number) {
  return [
    `a${number}z`,
    '</script><script>globalThis.__attacked = 1</script>',
    '<!--<script>',
    '<img src=x onerror="globalThis.__attacked = 1">',
    '<svg onload="globalThis.__attacked = 1"></svg><x-attack></x-attack>',
    `"' onfocus=globalThis.__attacked=1 autofocus x="`,
    'javascript:globalThis.__attacked=1',
    '{@html "<x-attack>"} ${globalThis.__attacked=1} \\u003cx-attack>',
    'url(https://attack.example/) \u2028\u2029 \u202e ]]> --> */ } ',
  ].join(' ');
}

/** A copy in which every text is an attack, each with a number of its own. */
export function attacked(negotiation) {
  let number = 0;
  const url = () => `javascript:globalThis.__attacked=${++number}`;
  function copy(value, key, inside) {
    if (typeof value === 'string') {
      const is_text = text_keys.has(key) || inside === 'options';
      return !is_text ? value : key === 'url' ? url() : attack(++number);
    }
    if (Array.isArray(value)) {
      return value.map((member) => copy(member, key === 'options' ? '' : key, ''));
    }
    if (value === null || typeof value !== 'object') {
      return value;
    }
    const within = key === 'options' || inside === 'options' ? 'options' : '';
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copy(member, name, within)]));
  }
  return { ...copy(negotiation, '', ''), about: attack(++number) };
}

/** The case file with ids that mean something to JavaScript. */
export function with_ids(negotiation, ids) {
  const text = JSON.stringify(negotiation);
  return Object.entries(ids).reduce(
    (changed, [old, id]) => changed.replaceAll(`"${old}"`, `"${id}"`).replaceAll(`.${old}"`, `.${id}"`),
    text,
  );
}
