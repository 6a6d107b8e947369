export { ProfileSettings } from "#src/features/users/ui/ProfileSettings.tsx";
export { DeviceSettings } from "#src/features/users/ui/DeviceSettings.tsx";
export { TokenSettings } from "#src/features/tokens/ui/TokenSettings.tsx";
export { AppearanceSettings } from "./AppearanceSettings.tsx";
export { AiSettings } from "#src/features/ai/ui/AiSettings.tsx";
