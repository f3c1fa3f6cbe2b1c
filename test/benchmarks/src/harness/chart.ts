/** One goal in the chart: 1 is the goal itself. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const ROW = 24;
const LEFT = 400;
const WIDTH = 420;
const TOP = 44;
/** Ten times below the goal to ten times above it, on a logarithmic scale; what lies beyond ends at the edge. */
const DECADES = 1;

const x = (value: number) => LEFT + (WIDTH * (Math.min(DECADES, Math.max(-DECADES, Math.log10(Math.max(value, 1e-9)))) + DECADES)) / (2 * DECADES);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const at = (value: number) => value.toFixed(1);

/** Horizontal bars from the goal line, with the spread of the rounds as whiskers. */
export const chart = (bars: readonly Bar[]): string => {
  const height = TOP + bars.length * ROW + 16;
  const marks = [0.1, 0.2, 0.5, 1, 2, 5, 10].map(
    (value) =>
      `<line x1="${at(x(value))}" x2="${at(x(value))}" y1="${TOP - 6}" y2="${height - 12}" stroke="${value === 1 ? '#111' : '#ddd'}"/><text x="${at(x(value))}" y="${TOP - 12}" text-anchor="middle" fill="#555">${value === 1 ? 'goal' : `${value}×`}</text>`,
  );
  const rows = bars.map(({ label, value, low, high }, index) => {
    const y = TOP + index * ROW;
    const [from, to] = [Math.min(x(1), x(value)), Math.max(x(1), x(value))];

    return [
      `<text x="${LEFT - 10}" y="${y + 15}" text-anchor="end" fill="#111">${escaped(label)}</text>`,
      `<rect x="${at(from)}" y="${y + 4}" width="${at(Math.max(1, to - from))}" height="${ROW - 9}" fill="${value >= 1 ? '#3a7d44' : '#b3541e'}"/>`,
      `<line x1="${at(x(low))}" x2="${at(x(high))}" y1="${y + 11.5}" y2="${y + 11.5}" stroke="#111" stroke-width="1.5"/>`,
      `<text x="${LEFT + WIDTH + 10}" y="${y + 15}" fill="#111">${value.toFixed(2)}</text>`,
    ].join('');
  });

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${LEFT + WIDTH + 70}" height="${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/><text x="10" y="18" font-size="14" fill="#111">Found ratio over wanted ratio (log scale); to the right of the line the goal is met</text>`,
    ...marks,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
};
