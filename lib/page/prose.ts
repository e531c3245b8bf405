import type { Block } from './blocks';

/**
 * A paragraph of running text: long enough, not mostly links, and closed by a full stop of some script
 * or too long for a headline (Thai has no full stop; lists and quotes may lack one).
 */
export function isProse(block: Block): boolean {
  if (block.kind === 'heading' || block.kind === 'caption' || block.kind === 'row') return false;
  if (block.text.length < 40 || block.linkShare > 0.5) return false;
  return block.text.length > 160 || /[.!?…。！？؟।][\])}"'’”»]*$/u.test(block.text);
}
