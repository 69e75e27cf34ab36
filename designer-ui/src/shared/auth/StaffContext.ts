import type { MeQuery } from '@graphql/staff';
import { createContext, use } from 'react';

/** Whoever is signed in. */
export type Staff = MeQuery['me'];

export const StaffContext = createContext<Staff | null>(null);

/** Whoever is signed in; only inside the sign-in gate. */
export function useStaff(): Staff {
  const staff = use(StaffContext);
  if (staff === null) {
    throw new Error('useStaff outside the sign-in gate');
  }
  return staff;
}

/** Tells whether somebody may draw and publish powers. The server decides; this only spares useless buttons. */
export function mayDraw(staff: Staff): boolean {
  return staff.posts.includes('policy-officer');
}
