import { Navigate } from 'react-router';
import { mayDraw, useStaff } from '@/shared/auth/StaffContext';

/** Whoever draws begins at the powers, everyone else at their own work. */
export function Home() {
  return <Navigate to={mayDraw(useStaff()) ? '/powers' : '/desk'} replace />;
}
