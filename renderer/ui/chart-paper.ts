import { SWATCH } from './chart-pattern.tsx';

/** What surrounds a drawing on paper. */
export interface PaperWords {
  readonly title: string;
  /** Below the drawing: what it is, who made it, when. */
  readonly footer: string;
}

const NS = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const FONT = '"Atkinson Hyperlegible Next Variable", "DejaVu Sans", sans-serif';

/** What a drawing takes from style sheets; on paper each element says it itself. */
const SHAPE = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'opacity'];
const TEXT = ['font-family', 'font-size', 'font-weight', 'text-anchor'];

/** What means something in the page only. */
const LEFT_OUT = /^(class|tabindex|role|name|values|radius|orientation|(aria|data)-.*)$/;

/**
 * The drawing of a chart with its title, legend and footer as one svg of its own: light whatever the theme, on white,
 * with every colour written into it. It stands out of sight in the page, because only there can text be measured;
 * `remove` takes it away again.
 */
export interface Paper {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  readonly remove: () => void;
}

function element<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function text(words: string, attributes: Readonly<Record<string, string | number>>): SVGTextElement {
  const made = element('text', { 'font-family': FONT, 'font-size': 13, fill: '#1d2228', ...attributes });
  made.textContent = words;
  return made;
}

/** Writes text in as many lines as the width asks; gives the y below the last one. */
function paragraph(
  svg: SVGSVGElement,
  words: string,
  top: number,
  width: number,
  look: Readonly<Record<string, string | number>> & { readonly 'font-size': number },
): number {
  const step = look['font-size'] * 1.35;
  let y = top + look['font-size'];
  let line = text('', { x: MARGIN, y, ...look });
  svg.append(line);
  for (const word of words.split(/\s+/)) {
    const before = line.textContent ?? '';
    line.textContent = before === '' ? word : `${before} ${word}`;
    if (before === '' || line.getComputedTextLength() <= width - 2 * MARGIN) continue;
    line.textContent = before;
    y += step;
    line = text(word, { x: MARGIN, y, ...look });
    svg.append(line);
  }
  return y + step - look['font-size'];
}

/** The legend in rows; gives the y below it. */
function writeLegend(svg: SVGSVGElement, legend: Element | null, top: number, width: number): number {
  let x = MARGIN;
  let y = top;
  for (const item of legend?.querySelectorAll('li') ?? []) {
    const label = text(item.textContent ?? '', { x: 0, y: 12.5 });
    svg.append(label);
    const size = SWATCH.width + 6 + label.getComputedTextLength();
    if (x > MARGIN && x + size > width - MARGIN) {
      x = MARGIN;
      y += 22;
    }
    const group = element('g', { transform: `translate(${x},${y})` });
    for (const part of item.querySelector('svg')?.childNodes ?? []) group.append(part.cloneNode(true));
    label.setAttribute('x', String(SWATCH.width + 6));
    group.append(label);
    svg.append(group);
    x += size + 18;
  }
  return y + 24;
}

/** Gives every element its colours and type as attributes, and takes classes and styles from it. */
function writeOut(svg: SVGSVGElement): void {
  for (const part of svg.querySelectorAll<SVGElement>('*')) {
    const computed = getComputedStyle(part);
    const isText = part instanceof SVGTextContentElement;
    const wanted = isText ? [...SHAPE, ...TEXT] : part instanceof SVGGeometryElement ? SHAPE : [];
    const values = wanted.map((property) => [property, computed.getPropertyValue(property)] as const);
    part.removeAttribute('style');
    for (const [property, value] of values) part.setAttribute(property, value.replace(/url\("(#[^"]+)"\)/, 'url($1)'));
  }
  for (const part of svg.querySelectorAll('*')) {
    for (const { name } of [...part.attributes]) {
      if (LEFT_OUT.test(name)) part.removeAttribute(name);
    }
  }
}

/** @param figure holds one drawing (`.recharts-surface`) and its legend (`data-chart-legend`) */
export function layOut(figure: Element, { title, footer }: PaperWords): Paper | null {
  const live = figure.querySelector<SVGSVGElement>('svg.recharts-surface');
  if (!live) return null;
  const box = live.getBoundingClientRect();
  const width = Math.ceil(Math.max(box.width + 2 * MARGIN, 480));
  const host = document.createElement('div');
  host.dataset['paper'] = '';
  host.setAttribute('aria-hidden', 'true');
  Object.assign(host.style, { position: 'absolute', top: '0', left: '-100000px' });
  const svg = element('svg', { xmlns: NS, width });
  host.append(svg);
  document.body.append(host);
  const background = element('rect', { x: 0, y: 0, width, fill: '#ffffff', stroke: 'none' });
  svg.append(background);
  let y = paragraph(svg, title, MARGIN, width, { 'font-size': 17, 'font-weight': 700 });
  const drawing = element('g', { transform: `translate(${MARGIN},${y + 4})` });
  for (const part of live.childNodes) drawing.append(part.cloneNode(true));
  svg.append(drawing);
  y = writeLegend(svg, figure.querySelector('[data-chart-legend]'), y + box.height + 14, width);
  y = paragraph(svg, footer, y, width, { 'font-size': 12, fill: '#565e69' });
  const height = Math.ceil(y + MARGIN);
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  background.setAttribute('height', String(height));
  writeOut(svg);
  return { svg, width, height, remove: () => host.remove() };
}
