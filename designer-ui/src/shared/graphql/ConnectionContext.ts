import { createContext, use, useSyncExternalStore } from 'react';
import { ConnectionMonitor, type ConnectionState } from './connection';

export const ConnectionContext = createContext(new ConnectionMonitor());

/** The state of the live connection, now and at every change. */
export function useConnectionState(): ConnectionState {
  const monitor = use(ConnectionContext);
  return useSyncExternalStore(monitor.subscribe, monitor.current);
}
