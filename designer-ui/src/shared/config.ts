import { z } from 'zod';

const RuntimeConfig = z.object({
  keycloakUrl: z.url(),
  realm: z.string().min(1),
  clientId: z.string().min(1),
});

/** Where people sign in; told by the server that serves the designer. */
export type RuntimeConfig = z.infer<typeof RuntimeConfig>;

/** Reads `/designer-config.json`; rejects when it is missing or incomplete. */
export async function loadRuntimeConfig(): Promise<RuntimeConfig> {
  const answer = await fetch('/designer-config.json', { cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(`designer-config.json: ${answer.status}`);
  }
  return RuntimeConfig.parse(await answer.json());
}
