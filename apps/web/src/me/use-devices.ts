// The devices of this person as the server knows them.

import type { DeviceView } from '@redalert/contracts';
import { create } from 'zustand';
import { api } from '../api/client';

const useStore = create<{ items: readonly DeviceView[] | null }>(() => ({ items: null }));
export const useDevices = (): readonly DeviceView[] | null => useStore((state) => state.items);

export async function askDevices(): Promise<readonly DeviceView[]> {
  const { items } = await api.get<{ items: DeviceView[] }>('/devices');
  useStore.setState({ items });
  return items;
}

export async function removeDevice(id: string): Promise<void> {
  await api.delete(`/devices/${id}`);
  await askDevices();
}
