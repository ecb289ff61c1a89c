/**
 * The day by which suppressions expire: YYYY-MM-DD in UTC. Only asked for where one may expire, as the first date of a process loads the
 * time zones.
 */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
