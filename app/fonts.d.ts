declare module "*.woff2" {
  /** Address of the file as it is served. */
  const address: string;
  export default address;
}
