window.addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({
    url: "/openapi?format=JSON",
    dom_id: "#api",
    deepLinking: true,
    validatorUrl: null,
    tagsSorter: "alpha",
    defaultModelsExpandDepth: 0,
  });
});
