import { createBrowserRouter } from 'react-router';
import { Home } from './Home';
import { NotFound } from './NotFound';
import { PublicLayout } from './PublicLayout';
import { RouteFault } from './RouteFault';

/** The addresses of the designer. Those of the staff need a sign-in; `/progress` and `/verify` never ask for one. */
export const router = createBrowserRouter([
  {
    path: '/progress',
    element: <PublicLayout />,
    errorElement: <RouteFault />,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('@/features/progress/ProgressPage')).ProgressPage }),
      },
    ],
    HydrateFallback: () => null,
  },
  {
    path: '/verify',
    element: <PublicLayout />,
    errorElement: <RouteFault />,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('@/features/verify/VerifyPage')).VerifyPage }),
      },
    ],
    HydrateFallback: () => null,
  },
  {
    path: '/',
    lazy: async () => ({ Component: (await import('./StaffLayout')).StaffLayout }),
    errorElement: <RouteFault />,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Home /> },
      {
        path: 'powers',
        lazy: async () => ({ Component: (await import('@/features/powers/PowersPage')).PowersPage }),
      },
      {
        path: 'powers/:code',
        lazy: async () => ({ Component: (await import('@/features/designer/DesignerPage')).DesignerPage }),
      },
      {
        path: 'cases',
        lazy: async () => ({ Component: (await import('@/features/case/CasesPage')).CasesPage }),
      },
      {
        path: 'cases/:caseNo',
        lazy: async () => ({ Component: (await import('@/features/case/CasePage')).CasePage }),
      },
      {
        path: 'desk',
        lazy: async () => ({ Component: (await import('@/features/desk/DeskPage')).DeskPage }),
      },
    ],
  },
  { path: '*', element: <PublicLayout />, children: [{ path: '*', element: <NotFound /> }] },
]);
