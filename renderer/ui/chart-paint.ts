import type { Paper } from './chart-paper.ts';

/** Pixels per px of the page: sharp on paper and on a good screen. */
const SCALE = 2;

const numberOf = (part: Element, name: string, otherwise: number): number => {
  const value = Number.parseFloat(part.getAttribute(name) ?? '');
  return Number.isNaN(value) ? otherwise : value;
};

/** The outline of an element of our charts; null for one that has none. */
function outlineOf(part: Element): Path2D | null {
  if (part instanceof SVGPathElement) return new Path2D(part.getAttribute('d') ?? '');
  const path = new Path2D();
  if (part instanceof SVGRectElement) {
    path.rect(numberOf(part, 'x', 0), numberOf(part, 'y', 0), numberOf(part, 'width', 0), numberOf(part, 'height', 0));
  } else if (part instanceof SVGLineElement) {
    path.moveTo(numberOf(part, 'x1', 0), numberOf(part, 'y1', 0));
    path.lineTo(numberOf(part, 'x2', 0), numberOf(part, 'y2', 0));
  } else if (part instanceof SVGCircleElement) {
    path.arc(numberOf(part, 'cx', 0), numberOf(part, 'cy', 0), numberOf(part, 'r', 0), 0, 2 * Math.PI);
  } else return null;
  return path;
}

type Brush = CanvasRenderingContext2D;

/** The tile of a pattern, painted once per pattern. */
function tileOf(brush: Brush, pattern: Element): CanvasPattern | null {
  const side = numberOf(pattern, 'width', 8);
  const tile = document.createElement('canvas');
  tile.width = tile.height = side * SCALE;
  const own = tile.getContext('2d');
  if (!own) return null;
  own.scale(SCALE, SCALE);
  for (const part of pattern.children) paintShape(own, part, () => null);
  const made = brush.createPattern(tile, 'repeat');
  // The brush is at the element's own scale; the tile has SCALE pixels to each of its px.
  made?.setTransform(new DOMMatrix().scale(1 / SCALE));
  return made;
}

function paintShape(brush: Brush, part: Element, patternOf: (id: string) => CanvasPattern | null): void {
  const path = outlineOf(part);
  if (!path) return;
  const fill = part.getAttribute('fill') ?? 'none';
  const opacity = numberOf(part, 'opacity', 1);
  if (fill !== 'none' && !(part instanceof SVGLineElement)) {
    const id = /^url\(#(.+)\)$/.exec(fill)?.[1];
    const paint = id === undefined ? fill : patternOf(id);
    if (paint !== null) {
      brush.globalAlpha = opacity * numberOf(part, 'fill-opacity', 1);
      brush.fillStyle = paint;
      brush.fill(path);
    }
  }
  const stroke = part.getAttribute('stroke') ?? 'none';
  if (stroke !== 'none') {
    const dashes = (part.getAttribute('stroke-dasharray') ?? '').split(/[\s,]+/).map(Number.parseFloat);
    brush.globalAlpha = opacity * numberOf(part, 'stroke-opacity', 1);
    brush.strokeStyle = stroke;
    brush.lineWidth = numberOf(part, 'stroke-width', 1);
    brush.setLineDash(dashes.some(Number.isNaN) ? [] : dashes);
    brush.stroke(path);
  }
}

function paintText(brush: Brush, part: SVGTextContentElement): void {
  const words = part.textContent ?? '';
  // A text with spans is painted span by span.
  if (part.children.length > 0 || words === '' || part.getNumberOfChars() === 0) return;
  const start = part.getStartPositionOfChar(0);
  brush.globalAlpha = numberOf(part, 'opacity', 1) * numberOf(part, 'fill-opacity', 1);
  brush.font = `${part.getAttribute('font-weight') ?? 400} ${part.getAttribute('font-size') ?? '13px'} ${part.getAttribute('font-family') ?? 'sans-serif'}`;
  brush.fillStyle = part.getAttribute('fill') ?? '#000000';
  brush.fillText(words, start.x, start.y);
}

/**
 * Paints a laid-out drawing as PNG. By hand and not through an image element, because the window's policy allows images
 * from files of our own only.
 * @throws where the browser gives no canvas
 */
export async function paintPng({ svg, width, height }: Paper): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const brush = canvas.getContext('2d');
  const origin = svg.getScreenCTM()?.inverse();
  if (!brush || !origin) throw new Error('No canvas');
  const tiles = new Map<string, CanvasPattern | null>();
  const patternOf = (id: string): CanvasPattern | null => {
    const known = tiles.get(id);
    if (known !== undefined) return known;
    const pattern = svg.querySelector(`pattern[id="${id}"]`);
    const tile = pattern && tileOf(brush, pattern);
    tiles.set(id, tile);
    return tile;
  };
  for (const part of svg.querySelectorAll<SVGGraphicsElement>('path, rect, line, circle, text, tspan')) {
    if (part.closest('defs, clipPath, pattern')) continue;
    const place = (part instanceof SVGTSpanElement ? part.closest('text') : part)?.getScreenCTM();
    if (!place) continue;
    const m = origin.multiply(place);
    brush.setTransform(m.a * SCALE, m.b * SCALE, m.c * SCALE, m.d * SCALE, m.e * SCALE, m.f * SCALE);
    if (part instanceof SVGTextContentElement) paintText(brush, part);
    else paintShape(brush, part, patternOf);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture'))), 'image/png');
  });
}
