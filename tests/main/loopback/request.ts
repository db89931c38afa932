import { connect } from 'node:net';

/** What came back over a raw connection, and whether the server ended it. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly closed: boolean;
}

/**
 * Sends bytes exactly as given, where fetch would normalise them, and reads until the server closes the connection or
 * a whole answer has come.
 */
export function sendRaw(port: number, bytes: string | Buffer, patience = 5_000): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let received = Buffer.alloc(0);
    const finish = (closed: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      const answer = parse(received.toString('latin1'), closed);
      if (answer === null) reject(new Error(`No answer: ${JSON.stringify(received.toString('latin1'))}`));
      else resolve(answer);
    };
    const timer = setTimeout(() => finish(false), patience);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const answer = parse(received.toString('latin1'), false);
      // A connection that will be closed is waited for: closing is part of the promise.
      if (answer !== null && isComplete(answer) && answer.headers['connection'] !== 'close') finish(false);
    });
    socket.on('close', () => finish(true));
    socket.on('error', () => {});
    socket.on('connect', () => socket.write(bytes));
  });
}

const LAST_CHUNK = '0\r\n\r\n';

function isComplete({ headers, body }: RawAnswer): boolean {
  if (headers['transfer-encoding'] === 'chunked') return body.endsWith(LAST_CHUNK);
  return body.length >= Number(headers['content-length'] ?? Infinity);
}

function parse(text: string, closed: boolean): RawAnswer | null {
  const end = text.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(':', 1)[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { status: Number(first.split(' ')[1]), headers, body: text.slice(end + 4), closed };
}

/** A request as text; a header that is null is left out. */
export function requestText(
  method: string,
  target: string,
  headers: Readonly<Record<string, string | null>>,
  body = '',
): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return `${[`${method} ${target} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n${body}`;
}
