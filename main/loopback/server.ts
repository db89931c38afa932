import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnyRouter, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import { planPackingOfHost } from '#contract/packing.ts';
import { type Assets, answerPage, requestPath } from '../web/assets.ts';
import { BASE_HEADERS } from '../web/policy.ts';
import { hasSession, hasToken, isOurHost, judgeCall, newSecret, type RequestFacts, sessionCookie } from './access.ts';
import { OpenCodes } from './codes.ts';
import { answerHall, type HallSite, isHallPath } from './hall.ts';
import { NO_ENTRY_PAGE } from './pages.ts';

/** Largest body of a call in bytes: an import of 50 MB with what surrounds it. */
export const BODY_LIMIT = 60 * 1024 * 1024;

export interface LoopbackOptions {
  readonly assets: Assets;
  readonly router: AnyRouter;
  /** The hall screens; without them there are none. */
  readonly hall?: HallSite;
  /** 0 = any free port. */
  readonly port: number;
  /** Told of errors that no contract declares; the window hears only that something went wrong. */
  readonly onError: (error: unknown) => void;
  /** Told when the last window has let go of its change stream. */
  readonly onIdle?: () => void;
  /** ms on a clock that never runs back. */
  readonly now?: () => number;
  /** ms that the headers of a request may take. */
  readonly headersTimeout?: number;
}

export interface LoopbackServer {
  readonly port: number;
  /** Stands in the token file; whoever reads it may call and may ask for new addresses. */
  readonly token: string;
  /** An address that opens one window. */
  readonly newAddress: () => string;
  /** Windows that are listening for changes now. */
  readonly windows: () => number;
  readonly close: () => Promise<void>;
}

/**
 * Serves the window and its procedures on 127.0.0.1, to windows that were opened with a code and to processes that
 * hold the token, and to nobody else.
 * @throws the error of `listen` (EADDRINUSE, EACCES).
 */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const secrets = { token: newSecret(), session: newSecret() };
  const codes = new OpenCodes(options.now ?? (() => performance.now()));
  const rpc = new RPCHandler(options.router, {
    customJsonSerializers: [planPackingOfHost],
    interceptors: [
      async ({ next }) => {
        try {
          return await next();
        } catch (error) {
          if (!(error instanceof ORPCError)) options.onError(error);
          throw error;
        }
      },
    ],
  });
  let port = 0;
  let windows = 0;
  const address = () => `http://127.0.0.1:${port}/open?code=${codes.issue()}`;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const facts = factsOf(request);
    if (!isOurHost(facts.host, port) || repeats(request, 'host')) return refuse(response, 403);
    const target = request.url ?? '';
    const path = requestPath(target);
    if (path === null) return refuse(response, 400);
    if (path === '/address') {
      if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
      if (facts.origin !== undefined || !hasToken(facts, secrets)) return refuse(response, 401);
      return answer(response, 200, { 'content-type': 'text/plain' }, address());
    }
    if (path.startsWith('/rpc/')) {
      const refusal = judgeCall(facts, port, secrets);
      if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
      if (refusal !== null) return refuse(response, refusal === 'unknown' ? 401 : 403);
      const length = bodyLength(request);
      if (length === null) return refuse(response, 411);
      if (length > BODY_LIMIT) return refuse(response, 413);
      return call(request, response);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
    if (options.hall !== undefined && isHallPath(path)) return hall(options.hall, target, path, request, response);
    if (path === '/open') {
      const code = new URL(target, 'http://localhost').searchParams.get('code') ?? '';
      const entry = codes.redeem(code);
      if (!entry && !hasSession(facts, port, secrets)) return noEntry(response);
      const cookie: Record<string, string> = entry ? { 'set-cookie': sessionCookie(port, secrets.session) } : {};
      return answer(response, 303, { location: '/', 'cache-control': 'no-store', ...cookie });
    }
    if (!hasSession(facts, port, secrets)) return noEntry(response);
    const asset = options.assets(path);
    if (asset === null) return refuse(response, 404);
    response.writeHead(200, { ...asset.headers, 'content-length': asset.body.length });
    response.end(request.method === 'HEAD' ? undefined : asset.body);
  };

  const hall = async (
    site: HallSite,
    target: string,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const mark = request.headers['if-none-match'];
    const { status, headers, body } = await answerHall(site, { target, path, facts: factsOf(request), port, mark });
    const length = status === 304 ? {} : { 'content-length': Buffer.byteLength(body) };
    response.writeHead(status, { ...headers, ...length, ...(status < 400 ? {} : { connection: 'close' }) });
    response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
  };

  const call = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(BASE_HEADERS)) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    const listening = request.url === '/rpc/changes/stream';
    if (listening) {
      windows += 1;
      response.once('close', () => {
        windows -= 1;
        if (windows === 0) options.onIdle?.();
      });
    }
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc' });
    if (!matched) refuse(response, 404);
  };

  const headersTimeout = options.headersTimeout ?? 10_000;
  const limits = { maxHeaderSize: 16 * 1024, connectionsCheckingInterval: headersTimeout / 2 };
  const server = createServer(limits, (request, response) => {
    serve(request, response).catch((error: unknown) => {
      options.onError(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  // A client that sends its request drop by drop must not hold a connection for ever.
  server.headersTimeout = headersTimeout;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 5_000;
  server.maxConnections = 200;
  await listen(server, options.port);
  port = (server.address() as AddressInfo).port;
  return {
    port,
    token: secrets.token,
    newAddress: address,
    windows: () => windows,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function factsOf(request: IncomingMessage): RequestFacts {
  const { host, origin, cookie, authorization } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  return { host, origin, cookie, authorization, fetchSite: Array.isArray(fetchSite) ? fetchSite.join() : fetchSite };
}

/** Node keeps the first of two equal headers; what stood between us and the window may have gone by the second. */
function repeats(request: IncomingMessage, name: string): boolean {
  return (request.headersDistinct[name]?.length ?? 0) > 1;
}

/** Bytes that will follow, or null when the request does not say so beforehand: then it is not read at all. */
function bodyLength(request: IncomingMessage): number | null {
  const given = request.headers['content-length'];
  if (given === undefined || request.headers['transfer-encoding'] !== undefined) return null;
  return Number(given);
}

function answer(response: ServerResponse, status: number, headers: Record<string, string>, body = ''): void {
  response.writeHead(status, { ...BASE_HEADERS, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

/** Refuses without reading what may still come: the connection ends with the answer. */
function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.once('finish', () => response.socket?.destroySoon());
  answer(response, status, {
    'content-type': 'text/plain',
    'cache-control': 'no-store',
    connection: 'close',
    ...headers,
  });
}

function noEntry(response: ServerResponse): void {
  const { headers, body } = answerPage(NO_ENTRY_PAGE);
  response.writeHead(403, { ...headers, 'content-length': body.length });
  response.end(body);
}
