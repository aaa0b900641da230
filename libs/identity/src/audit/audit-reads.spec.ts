import { actionOf } from './audit-reads.interceptor';

describe('the record of readings', () => {
  it('knows the routes that show an alert or the duty list', () => {
    expect(actionOf('/api/v1/alerts/:id')).toBe('alert.read');
    expect(actionOf('/api/v1/alerts/:id/timeline')).toBe('timeline.read');
    expect(actionOf('/api/v1/on-call')).toBe('on-call.read');
  });

  it('leaves the rest alone', () => {
    for (const route of ['/api/v1/alerts', '/api/v1/alerts/:id/answers', '/api/v1/session', undefined])
      expect(actionOf(route)).toBeUndefined();
  });
});
