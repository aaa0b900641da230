// The push services we are willing to call: those of the browsers, and those that the hospital itself has named.

import { Injectable } from '@nestjs/common';
import { PlatformConfig } from '@redalert/platform';

const exact = new Set(['fcm.googleapis.com', 'android.googleapis.com', 'updates.push.services.mozilla.com']);
const suffixes = ['.push.apple.com', '.notify.windows.com'];
const length_max = 2_000; // characters; the longest honest endpoints have about 600
const plainUrl = /^https:\/\/[\x21\x23-\x5b\x5d-\x7e]+$/; // printable ASCII without quote and backslash: no two parsers differ on it

@Injectable()
export class PushHosts {
  /** As in a URL: host, or host:port where it is not 443. */
  private readonly named: ReadonlySet<string>;
  private readonly namedHosts: ReadonlySet<string>;

  constructor(config: PlatformConfig) {
    const urls = config.pushHosts.map((entry) => new URL(`https://${entry}`));
    this.named = new Set(urls.map((url) => url.host));
    this.namedHosts = new Set(urls.map((url) => url.hostname));
  }

  /** The endpoint in its one spelling and the push service it belongs to; undefined when we do not call it. */
  admit(endpoint: string): { readonly url: URL; readonly service: string } | undefined {
    if (endpoint.length > length_max || !plainUrl.test(endpoint) || !URL.canParse(endpoint)) return undefined;
    const url = new URL(endpoint);
    if (url.protocol !== 'https:' || url.username !== '' || url.password !== '' || url.hash !== '') return undefined;
    const service = this.named.has(url.host) ? url.host : browserService(url);
    return service === undefined ? undefined : { url, service };
  }

  /** A push service inside the hospital has a private address; a browser's never has. */
  mayBePrivate(hostname: string): boolean {
    return this.namedHosts.has(hostname);
  }
}

function browserService({ hostname, port }: URL): string | undefined {
  if (port !== '') return undefined;
  return exact.has(hostname)
    ? hostname
    : suffixes.find((suffix) => hostname.endsWith(suffix) && hostname.length > suffix.length);
}
