/** An expected "no": a value that the screen can explain, never an exception. */
export interface Refusal {
  readonly refused:
    'alert-closed' | 'cancel-not-allowed' | 'not-allowed' | 'not-a-drill' | 'invalid-state' | 'not-found';
}
export const refuse = (refused: Refusal['refused']): Refusal => ({ refused });
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
