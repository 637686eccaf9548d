/**
 * A chart as a PNG, made in the browser from its own SVG file when the reader asks for it. `data-svg` is the address of
 * that file. Without scripts there is no button; the SVG is there.
 */
const WIDER = 2;
/** More than that many pixels, or so many on a side, are refused by phones. */
const MOST = { area: 16e6, side: 16_000 };

class ChartPicture extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button')!;
    this.hidden = false;
    button.addEventListener('click', () => {
      button.disabled = true;
      this.#status('');
      const { svg = '' } = this.dataset;
      void pictureOf(svg)
        .then((blob) => save(blob, svg.replace(/^.*\/|\.svg$/g, '')))
        .catch(() => this.#status(this.dataset['failed'] ?? ''))
        .finally(() => (button.disabled = false));
    });
  }

  #status(text: string) {
    this.querySelector('[role="status"]')!.textContent = text;
  }
}

async function pictureOf(address: string): Promise<Blob> {
  const image = new Image();
  image.src = address;
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

function save(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

customElements.define('chart-picture', ChartPicture);
