/** Takes the place of `Function` where a library could make code from text: it can still ask what is a function. */
const NoCode = /* @__PURE__ */ Object.assign(
  function () {
    throw new Error('Text never becomes code here.');
  },
  { prototype: /* @__PURE__ */ Object.getPrototypeOf(() => undefined) },
);

export { NoCode as Function };
