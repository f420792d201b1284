/** What the page cannot tell its reader; `brief` for the one-page form, `shared` for a party's copy. */
interface Limit {
  head: string;
  text: string;
  brief?: boolean;
  shared?: boolean;
}

export const limits: Limit[] = [
  {
    head: 'Whether there will be peace.',
    text: 'A share counts versions of the assumptions that went in. It says how far a verdict depends on them, not how the talks will end.',
    brief: true,
  },
  {
    head: 'Anything about options nobody wrote down.',
    text: 'Only the issues and options listed here were looked at. A new option, a new issue or another wording can make a deal where this page finds none.',
    brief: true,
    shared: true,
  },
  {
    head: 'Who is right about the numbers.',
    text: 'Whoever wrote the case chose them, many without a source. A number with a source is still somebody’s reading of it; somebody else would write others.',
    brief: true,
    shared: true,
  },
  {
    head: 'What goes on inside a party.',
    text: 'Each party stands here as one voice with one set of wishes. Factions, elections, spoilers, and leaders who want something else than those they speak for are left out unless the case lists them.',
    shared: true,
  },
  {
    head: 'What dignity, grief, anger, trust and legitimacy do.',
    text: 'They decide much at a table and no points stand for them. Nor is a deal that all sides can accept thereby legitimate in the eyes of those who must live with it.',
    brief: true,
    shared: true,
  },
  {
    head: 'Whether one party gains more than another.',
    text: 'Points are each party’s own. A picture or a method that adds or compares points of two parties treats them as one unit and is marked as doing so.',
  },
  {
    head: 'What would be just.',
    text: 'The solutions shown follow different rules and often differ. None of them is what the parties deserve, and none is a recommendation.',
  },
  {
    head: 'Whether a lever should be used.',
    text: 'That something would be enough to change the answer is no advice to do it, and says nothing of what else it would do. Duties such as the release of captives and relief for civilians are owed in any case and are nobody’s price.',
  },
  {
    head: 'Whether words will be kept.',
    text: 'A plan holds here when no party would gain by stopping, by the numbers given. Accidents, third parties and changes of government are not in it.',
  },
  {
    head: 'What those think who were not asked.',
    text: 'People who are affected but hold no veto count in no verdict. Where the case gives them wishes, somebody else wrote these down.',
    shared: true,
  },
  {
    head: 'What happened since.',
    text: 'The case stands still at the date of its last entry. A page made last week may be wrong today.',
    shared: true,
  },
];
