export { createClient, HeliostatError, type ClientOptions, type HeliostatClient } from './client';
