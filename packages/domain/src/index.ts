export * from './ims-settings.ts';
export * from './product-profile.ts';
export * from './profile-match.ts';
