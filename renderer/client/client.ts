import { type ClientLink, createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { ResponseValidationPlugin } from '@orpc/contract/plugins';
import { config } from 'zod';
import { checkedContract } from '#contract/bulk.ts';
import type { RoosterbordClient } from '#contract/index.ts';
import { planPacking } from '#contract/packing.ts';
import { keepingCatalogue } from './kept-catalogue.ts';

// The window's policy forbids code made at run time, which zod would otherwise use for speed.
config({ jitless: true });

/** The page's address in Electron starts with this; elsewhere it is http. */
const ELECTRON_PROTOCOL = 'roosterbord:';

/**
 * The typed client of this window: over a message port in Electron, over HTTP elsewhere. Answers are checked
 * against the contract. A call rejects with an ORPCError; `isDefinedError(error)` tells the contract's own apart.
 */
export function createClient(): RoosterbordClient {
  const options = {
    plugins: [new ResponseValidationPlugin(checkedContract)],
    customJsonSerializers: [planPacking],
  };
  const link: ClientLink<Record<never, never>> =
    location.protocol === ELECTRON_PROTOCOL
      ? new PortLink({ port: connectPort(), ...options })
      : new HttpLink({ url: new URL('/rpc', location.origin).href, ...options });
  return createORPCClient(keepingCatalogue(link));
}

/** Makes a channel, hands one end to the main process through the preload, and keeps the other. */
function connectPort(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  window.postMessage('roosterbord:connect', location.origin, [port2]);
  port1.start();
  return port1;
}
