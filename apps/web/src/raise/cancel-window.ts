/** Long enough to notice a slip and look up, short enough that nobody has gone far. */
export const cancel_window_ms = 8_000;
