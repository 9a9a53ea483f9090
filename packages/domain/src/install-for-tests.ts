import { installMaskEngine } from './engine.ts';

installMaskEngine();
