import { HttpStatus, Injectable, RequestMethod, type Type } from '@nestjs/common';
import {
  HTTP_CODE_METADATA,
  METHOD_METADATA,
  PATH_METADATA,
  ROUTE_ARGS_METADATA,
} from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { z } from 'zod';
import { PUBLIC_ROUTE, ROUTE_CONTRACT, type RouteContract } from './route';

export interface DescribedRoute {
  /** `GET` */
  readonly method: string;
  /** `/api/v1/dialogues/{id}` */
  readonly path: string;
  /** `DialoguesController.read`, for whoever looks for the code. */
  readonly handler: string;
  readonly isPublic: boolean;
  readonly status: number;
  /** Absent: somebody forgot `@Route`. */
  readonly contract: RouteContract | undefined;
  readonly body: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  readonly params: Readonly<Record<string, z.ZodType>>;
}

interface Argument {
  readonly data?: unknown;
  readonly pipes: readonly unknown[];
}

/** As plain numbers: they are read out of the keys of Nest's metadata. */
const { BODY, QUERY, PARAM }: Record<'BODY' | 'QUERY' | 'PARAM', number> = RouteParamtypes;

type Handler = (...args: never) => unknown;

/** Every route the application answers, read from the decorators that make it answer. */
@Injectable()
export class Routes {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  all(): readonly DescribedRoute[] {
    return this.discovery
      .getControllers()
      .flatMap(({ metatype }) => (metatype ? this.of(metatype as Type<unknown>) : []))
      .sort((one, other) => one.path.localeCompare(other.path) || one.method.localeCompare(other.method));
  }

  private of(controller: Type<unknown>): DescribedRoute[] {
    const prototype = controller.prototype as Record<string, Handler>;
    const base = this.reflector.get<string>(PATH_METADATA, controller);
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (handler === undefined) return [];
      const method = this.reflector.get<RequestMethod | undefined>(METHOD_METADATA, handler);
      if (method === undefined) return [];
      return [this.described(controller, { name, handler, method, base })];
    });
  }

  private described(
    controller: Type<unknown>,
    { name, handler, method, base }: { name: string; handler: Handler; method: RequestMethod; base: string },
  ): DescribedRoute {
    const own = this.reflector.get<string>(PATH_METADATA, handler);
    const contract = this.reflector.get<RouteContract | undefined>(ROUTE_CONTRACT, handler);
    const code = this.reflector.get<number | undefined>(HTTP_CODE_METADATA, handler);
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, [
      handler,
      controller,
    ]);
    return {
      method: RequestMethod[method],
      path: pathOf(base, own),
      handler: `${controller.name}.${name}`,
      isPublic: isPublic === true,
      status: code ?? (method === RequestMethod.POST ? HttpStatus.CREATED : HttpStatus.OK),
      contract,
      ...withStated(schemasOf(controller, name), contract),
    };
  }
}

type Schemas = Pick<DescribedRoute, 'body' | 'query' | 'params'>;

/** What the contract states goes before what the pipes show. */
function withStated({ body, query, params }: Schemas, contract: RouteContract | undefined): Schemas {
  const stated = contract?.body instanceof z.ZodType ? contract.body : undefined;
  return {
    body: stated ?? body,
    query: contract?.query ?? query,
    params: { ...params, ...contract?.params?.shape },
  };
}

const pathOf = (...parts: readonly string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .join('/')}`.replaceAll(/:(\w+)/g, '{$1}');

/** What the zod pipes of a handler's parameters hold: the description is read from the very thing that refuses. */
function schemasOf(controller: Type<unknown>, name: string): Schemas {
  const all = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, Argument>;
  const found = Object.entries(all).flatMap(([key, { data, pipes }]) => {
    const schema = pipes.map(schemaIn).find((one) => one !== undefined);
    return schema === undefined ? [] : [{ kind: Number(key.split(':')[0]), data, schema }];
  });
  const params = found.filter(({ kind, data }) => kind === PARAM && typeof data === 'string');
  return {
    body: found.find(({ kind }) => kind === BODY)?.schema,
    query: found.find(({ kind }) => kind === QUERY)?.schema,
    params: Object.fromEntries(params.map(({ data, schema }) => [String(data), schema])),
  };
}

const schemaIn = (pipe: unknown): z.ZodType | undefined =>
  typeof pipe === 'object' && pipe !== null && 'schema' in pipe && pipe.schema instanceof z.ZodType
    ? pipe.schema
    : undefined;
