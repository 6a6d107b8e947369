/** `localStorage` for as long as the frame lives: components expect one, and a sealed frame has none. */
export function createMemoryStorage(): Storage {
  const kept = new Map<string, string>();
  const methods = {
    getItem: (key: string) => kept.get(`${key}`) ?? null,
    setItem: (key: string, value: string) => void kept.set(`${key}`, `${value}`),
    removeItem: (key: string) => void kept.delete(`${key}`),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
  };
  return new Proxy({} as Storage, {
    get: (_, name) => {
      if (name === "length") return kept.size;
      if (typeof name === "symbol") return undefined;
      return methods[name as keyof typeof methods] ?? kept.get(name);
    },
    set: (_, name, value: unknown) => {
      kept.set(String(name), `${value as string}`);
      return true;
    },
    has: (_, name) => kept.has(String(name)),
    deleteProperty: (_, name) => kept.delete(String(name)) || true,
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: (_, name) => {
      const value = kept.get(String(name));
      return value === undefined ? undefined : { value, writable: true, enumerable: true, configurable: true };
    },
  });
}
