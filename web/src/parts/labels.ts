/** A drawing without the labels that Plot puts on groups of marks, where a reader's aid may not read them. */
export function unlabelled<T extends Element>(drawing: T): T {
  drawing.querySelectorAll('g[aria-label]').forEach((group) => group.removeAttribute('aria-label'));
  return drawing;
}
