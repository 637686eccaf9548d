/** A drawing as a picture of pixels, and files given to the reader. */

const WIDER = 2;
/** More than that many pixels, or so many on a side, are refused by phones. */
const MOST = { area: 16e6, side: 16_000 };

/** The policy of the pages lets a picture come from a `data:` address and from no `blob:`. */
export async function pictureOf(markup: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(WIDER, MOST.side / height, Math.sqrt(MOST.area / (width * height)));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** Nothing is shown from that address, so the policy of the page has no say in it. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
