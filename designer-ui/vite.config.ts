import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm run dev` finds the API; the built designer is served by the API itself. */
const api = process.env.HELIOSTAT_API ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': here('./src'),
      '@graphql': here('./target/generated/graphql'),
      '@heliostat/client/staff': here('./client/target/generated/staff.ts'),
      '@heliostat/client/public': here('./client/target/generated/public.ts'),
      '@heliostat/client': here('./client/src/index.ts'),
      '@process-models': here('../process-models/src/main/resources'),
    },
  },
  build: {
    outDir: here('./target/classes/static'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 900,
  },
  server: {
    fs: { allow: [here('.'), here('../process-models/src/main/resources')] },
    proxy: {
      '/graphql': { target: api, ws: true },
      '/public/graphql': { target: api, ws: true },
      '/files': api,
      '/designer-config.json': api,
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'client/src/**/*.test.ts'],
  },
});
