/** Paints one piece of text. */
export type Paint = (text: string) => string;

type Color = 'bold' | 'dim' | 'underline' | 'red' | 'green' | 'yellow' | 'cyan';

const CODES: Readonly<Record<Color, readonly [open: number, close: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** One function a colour; each returns its text as it is when `on` is false. */
export function palette(on: boolean): Readonly<Record<Color, Paint>> {
  const paint = (color: Color): Paint => {
    if (!on) return (text) => text;
    const [open, close] = CODES[color];
    return (text) => `\u001b[${open}m${text}\u001b[${close}m`;
  };
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    underline: paint('underline'),
    red: paint('red'),
    green: paint('green'),
    yellow: paint('yellow'),
    cyan: paint('cyan'),
  };
}
