import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from './database/secrets';

export interface PageTicket {
  readonly facilityId: string;
  readonly alertId: string;
  /** The page this token answers; for a recall the nil id: it answers nothing. */
  readonly pageId: string;
  readonly personId: string;
  readonly deliveryId: string;
}

const FIELDS = 5;

/**
 * One-time tokens of pages: they prove that the bearer was sent this page. A token answers its page and nothing else,
 * and dies with the alert because the alert refuses answers once it is over.
 */
@Injectable()
export class PageTokens {
  constructor(private readonly secrets: Secrets) {}

  async issue(ticket: PageTicket): Promise<string> {
    const body = Buffer.concat(
      [ticket.facilityId, ticket.alertId, ticket.pageId, ticket.personId, ticket.deliveryId].map(packed),
    ).toString('base64url');
    return `pt_${body}.${await this.sign(body)}`;
  }

  async read(token: string): Promise<PageTicket | undefined> {
    const [body, signature] = token.startsWith('pt_') ? token.slice(3).split('.') : [];
    if (!body || !signature || !same(signature, await this.sign(body))) return undefined;
    const bytes = Buffer.from(body, 'base64url');
    if (bytes.length !== FIELDS * 16) return undefined;
    const [facilityId, alertId, pageId, personId, deliveryId] = Array.from({ length: FIELDS }, (_, index) =>
      unpacked(bytes.subarray(index * 16, index * 16 + 16)),
    );
    return { facilityId, alertId, pageId, personId, deliveryId } as PageTicket;
  }

  private async sign(body: string): Promise<string> {
    return createHmac('sha256', await this.secrets.key('page-tokens'))
      .update(body)
      .digest()
      .subarray(0, 16)
      .toString('base64url');
  }
}

const packed = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

function unpacked(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
