import { PNG } from 'pngjs';

/** A part of a picture, in pixels. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Share of the pixels inside the box that are not the same in both pictures (PNG). */
export function difference(before: Buffer, after: Buffer, box: Box): number {
  const [one, other] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (one.width !== other.width || one.height !== other.height) {
    throw new Error('The two pictures are not of one size.');
  }
  const left = Math.ceil(box.left);
  const right = Math.min(Math.floor(box.left + box.width), one.width);
  const top = Math.ceil(box.top);
  const bottom = Math.min(Math.floor(box.top + box.height), one.height);
  let different = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = (y * one.width + x) * 4;
      if (one.data.readUInt32BE(at) !== other.data.readUInt32BE(at)) different++;
    }
  }
  return different / Math.max(1, (right - left) * (bottom - top));
}
