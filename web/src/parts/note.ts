/** What a picture tells of one of its marks, where it stands. */
export interface Note {
  x: number;
  y: number;
  lines: string[]; // the first one in bold
}
