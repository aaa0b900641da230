/**
 * The topic of all pushes of one alert: a newer one (a second ring, a recall) takes the place of an older one that the
 * push service still holds. 22 characters; RFC 8030 allows 32.
 */
export const topicOf = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
