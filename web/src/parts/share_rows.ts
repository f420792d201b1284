import type { Share } from '../answer';
import type { PartyStyle } from '../party_style';

export interface ShareRow {
  words: string;
  note?: string; // behind the share: how many versions
  share: Share;
  party?: PartyStyle; // whose it is
}

export interface ShareGroup {
  title: string; // may be empty
  rows: ShareRow[];
}
