import type { Span } from './phrases';

/** What is selected with the mouse within a text, in its own characters; null: nothing, or something else as well. */
export function selectedIn(element: HTMLElement): Span | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = positionOf(element, startContainer, startOffset);
  const end = positionOf(element, endContainer, endOffset);
  return start === null || end === null ? null : { start, end };
}

/** Each piece of the text says at which character it begins. */
function positionOf(element: HTMLElement, node: Node, offset: number): number | null {
  if (!element.contains(node)) return null;
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  const at = piece?.dataset['at'];
  if (at === undefined) return null;
  return Number(at) + (node instanceof Element ? 0 : offset);
}
