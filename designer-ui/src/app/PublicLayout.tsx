import { Outlet } from 'react-router';
import { Frame } from './Frame';

export function PublicLayout() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}
