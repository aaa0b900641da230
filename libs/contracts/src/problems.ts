/**
 * Stable problem types of the HTTP interface (RFC 9457): `type` is `urn:red-alert:problem:<slug>`; titles are in the
 * catalogue under `problem.<slug>`.
 */
export const problemStatus = {
  'invalid-body': 400,
  'not-json': 400,
  'too-large': 413,
  'not-found': 404,
  'unknown-facility': 422,
  'unknown-location': 422,
  'unknown-type': 422,
  'unknown-role': 422,
  'id-taken': 409,
  'alert-closed': 409,
  'not-authenticated': 401,
  'not-allowed': 403,
  'wrong-facility': 403,
  'bad-credentials': 401,
  'token-spent': 410,
  'push-host-not-allowed': 422,
  'conflict-decided': 409,
  'too-many-requests': 429,
  'database-away': 503,
  'unknown-error': 500,
  'cancel-not-allowed': 403,
  'not-a-drill': 409,
  'invalid-state': 409,
  'method-not-allowed': 405,
} as const;
export type ProblemSlug = keyof typeof problemStatus;
export const problemType = (slug: ProblemSlug): string => `urn:red-alert:problem:${slug}`;
