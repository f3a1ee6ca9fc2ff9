// Generated from the OpenAPI document by `npm run client`.
export interface paths {
    "/api/v1/mechanisms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 联席会议机制 / Mechanisms */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Mechanism"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作任务和保障措施 / Items of the plan, in its order */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    kind?: "measure" | "safeguard";
                    planId?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Measure"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位名录 / The directory of units, in protocol order */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Unit"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 新增单位 / Add a unit */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewUnit"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位 / One unit */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/aliases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 增删简称 / Add and remove aliases */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AliasChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/office-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办公时间 / Office hours of its own, by season */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfficeHoursChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Unit"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/succession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更名或撤并 / Rename or merge: open work moves to the successor */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Succession"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuccessionResult"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案导入 / Imports of plans, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    stage?: "draft" | "confirmed" | "discarded";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PlanSummary"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 导入实施方案 / Import a plan: a file or its text in, a draft out */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PlanImport"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案草稿 / One import with its rows */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 方案原文 / The text that was read, or a stretch of it */
        get: {
            parameters: {
                query?: {
                    start?: number | null;
                    end?: number | null;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanText"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务分解表 / The task ledger, by the id of a plan or of an import */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ledger"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正草稿 / Correct the draft: rows, names, leads, dates */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PlanCorrections"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 将草稿中的新单位加入名录 / Add units that the draft names to the directory */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PlanUnits"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AddedUnits"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认 / Confirm: saves measures and drafts their assignments */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放弃导入 / Discard the draft */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交办事项 / Assignments, newest first; a unit’s own once they are issued */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    stage?: "draft" | "issued" | "plan-due" | "in-progress" | "under-review" | "closed" | "suspended" | "terminated" | "withdrawn";
                    /** @description The lead */
                    unitId?: string;
                    planId?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Assignment"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 起草交办事项 / Draft an assignment by hand */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentDraft"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交办事项 / One assignment, as it is or stood */
        get: {
            parameters: {
                query?: {
                    /** @description As it stood then: what was recorded up to there, and nothing to be done */
                    asOf?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作流 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改草稿 / Revise the draft: units, dates, what is asked */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentRevision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批并交办 / Issue it with a number, or send the draft back */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收 / Acknowledge it, each unit by itself */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退件 / Return it as the wrong unit, with the reason */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/rejection-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审定退件 / Insist, release a cooperating unit, or put another in its place */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RejectionDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/work-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报送承办计划 / File the lead’s work plan */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentPlan"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/progress-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告进展 / Report progress */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProgressReport"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/extension-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请延期 / Ask for more time, before the own due date */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtensionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/extension-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批延期 / Grant, refuse or pass on a unit’s request */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShareExtensionDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报送办结报告 / A cooperating unit hands its part to the lead; the lead prepares the whole, its head submits it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Completion"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/completion-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审签 / The lead’s head signs the completion, or sends it back */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Signature"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 免报 / Do without a cooperating unit’s part */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Waiver"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核 / Accept the completion (销号) or return it with a new term */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentReview"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/urging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办 / Urge a unit, once per level and day */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Urging"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 中止 / Suspend it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Suspension"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复 / Let it run on */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 转办 / Move a share to another unit */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Transfer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止 / End it without a result */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回 / Withdraw it; the number of an issued one is void */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新办理 / Open it again with a new term */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reopening"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Assignment"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 整改事项列表 / List rectifications */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    stage?: "opened" | "revising" | "noticed" | "plan-due" | "rectifying" | "inspecting" | "closed" | "withdrawn";
                    light?: components["schemas"]["Light"];
                    unitId?: string;
                    overdue?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Rectification"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 起草整改通知 / Draft a rectification order */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RectificationDraft"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 整改事项 / One rectification, as it is or stood */
        get: {
            parameters: {
                query?: {
                    /** @description As it stood then: what was recorded up to there, and nothing to be done */
                    asOf?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened; its unit sees what came from the notice on */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程状态 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改被退回的整改通知 / Revise a returned order */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RectificationOrder"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批整改通知 / Approve or return the order */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收 / Acknowledge the notice */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/work-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报送整改方案 / File the work plan */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WorkPlan"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/work-plan-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核整改方案 / Approve or return the work plan */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/progress-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报告进展 / Report progress */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProgressReport"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报送整改报告（经办拟稿，负责人审签后报出） / Submit the result; a liaison’s waits for the head’s signature */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/submission-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审签整改报告 / The unit’s head signs the report, or sends it back */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Signature"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 验收 / Inspect the result */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Inspection"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/extension-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请延期 / Ask for an extension, before the due date */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtensionRequest"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/extension-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批延期 / Grant, refuse or pass on a request for an extension */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtensionDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 中止计时 / Stop the clock */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Pause"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复计时 / Let the clock run on */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/light": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 人工调整灯色 / Set the light by hand */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LightOverride"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/light-release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销灯色调整 / Let the derived light show again */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/recheck": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复查 / Recheck what was passed */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Recheck"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/objection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出异议 / Object to the order, to a return or to a failed recheck, within 30 days */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Objection"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/objection-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核决定 / Decide on the objection, by someone who had no hand in the matter */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ObjectionDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回，编号作废 / Withdraw it; its number is void */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rectifications/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新整改 / Open it again with a new term */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reopening"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Rectification"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 会议列表 / Meetings, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    kind?: components["schemas"]["MeetingKind"];
                    stage?: "proposed" | "agenda-call" | "agenda-collected" | "liaison-preview" | "agenda-approved" | "noticed" | "receipts" | "ready" | "held" | "minutes-drafted" | "countersigning" | "signed" | "issued" | "tracking" | "closed" | "postponed" | "cancelled";
                    open?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MeetingListed"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 提议召开会议 / Propose a meeting */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeetingProposal"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 会议 / One meeting */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 回执汇总 / Receipts, a line each invited unit */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceiptsMatrix"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 报送回执 / Answer the notice */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程状态 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 同意或不同意召开 / Agree to the meeting */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeetingAgreement"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/agenda-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申报议题 / Propose an agenda item */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AgendaItemProposal"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/agenda-items/{itemId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核议题 / Accept, return, merge or defer an item */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    itemId: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AgendaItemDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/agenda-closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 结束征集 / Close the collection */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报送议程 / Submit the agenda in order */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AgendaOrder"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 联络员会议预审记录 / Record the preview */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreviewRecord"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/agenda-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审定议程 / Approve or return the agenda */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AgendaApproval"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发出会议通知或更正 / Send the notice, or a correction */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeetingNotice"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/receipts/{unitId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批请假和替会 / Decide on a leave */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    unitId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReceiptDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/postponement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 延期或改期 / Postpone, or set another date */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Postponement"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消会议 / Call the meeting off */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签到 / Record attendance */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Attendance"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/resolutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 记录议定事项 / Record a resolution */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ResolutionGiven"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 起草纪要 / Draft the minutes */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MinutesDraft"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/minutes-circulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 送会签 / Send the minutes to be countersigned */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/countersignatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 会签 / Countersign */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Countersignature"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/minutes-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签发或退回纪要 / Sign or return the minutes */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MinutesApproval"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 印发纪要 / Issue the minutes */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MinutesIssue"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 起草更正 / Draft a correction */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MinutesCorrection"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-cycles/{id}/corrections/{no}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批更正 / Issue or return a correction */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    no: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MinutesCorrectionDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Meeting"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度会议计划列表 / Plans, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    kind?: components["schemas"]["MeetingKind"];
                    stage?: "proposed" | "running" | "paused" | "ended" | "returned";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MeetingPlan"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 拟订年度会议计划 / Propose an annual plan */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeetingPlanProposal"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeetingPlan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度会议计划 / One plan */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeetingPlan"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准或退回计划 / Approve or return the plan */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeetingPlan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 暂停 / Pause: no meeting opens by itself until it is resumed */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeetingPlan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复 / Resume */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeetingPlan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans/{id}/occurrences/{no}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 某次会议改期 / Move one meeting */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    no: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OccurrenceMove"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeetingPlan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans/{id}/occurrences/{no}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 某次会议不开 / Skip one meeting */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    no: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeetingPlan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans/{id}/occurrences/{no}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立即启动某次会议，可与在办同类会议并行 / Open one now, beside another of the kind where one is under way */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    no: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeetingPlan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meeting-plans/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止计划 / End the plan */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeetingPlan"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 总览 / The figures */
        get: {
            parameters: {
                query?: {
                    noun?: components["schemas"]["PartNoun"];
                    year?: number;
                    /** @description The first month in which it is due, in Shanghai */
                    from?: string;
                    /** @description The last month in which it is due, in Shanghai */
                    to?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Overview"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/scorecard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位计分卡 / The figures of one unit */
        get: {
            parameters: {
                query?: {
                    noun?: components["schemas"]["PartNoun"];
                    year?: number;
                    /** @description The first month in which it is due, in Shanghai */
                    from?: string;
                    /** @description The last month in which it is due, in Shanghai */
                    to?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Scorecard"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各单位承担的部分 / What units have of matters: the rows of the figures */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description false: what is in no figure, as drafts and courtesies */
                    counted?: "true" | "false";
                    noun?: components["schemas"]["PartNoun"];
                    unitId?: string;
                    /** @description The plan’s item; none: what comes from no plan */
                    measureId?: string | "none";
                    /** @description unfinished: running or submitted */
                    state?: "drafted" | "running" | "submitted" | "done" | "unfinished";
                    light?: "green" | "blue" | "yellow" | "red";
                    overdue?: "true" | "false";
                    nearDue?: "true" | "false";
                    /** @description Whether it was ever late, made good or not */
                    late?: "true" | "false";
                    year?: number;
                    /** @description The first month in which it is due, in Shanghai */
                    from?: string;
                    /** @description The last month in which it is due, in Shanghai */
                    to?: string;
                    month?: string | "none";
                    /** @description Issued so many days ago or longer */
                    age?: number | null;
                    sort?: "due" | "age" | "unit";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Part"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出 CSV / The same as CSV, up to 1,000 rows; Link rel="next" names the address of the rest */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description false: what is in no figure, as drafts and courtesies */
                    counted?: "true" | "false";
                    noun?: components["schemas"]["PartNoun"];
                    unitId?: string;
                    /** @description The plan’s item; none: what comes from no plan */
                    measureId?: string | "none";
                    /** @description unfinished: running or submitted */
                    state?: "drafted" | "running" | "submitted" | "done" | "unfinished";
                    light?: "green" | "blue" | "yellow" | "red";
                    overdue?: "true" | "false";
                    nearDue?: "true" | "false";
                    /** @description Whether it was ever late, made good or not */
                    late?: "true" | "false";
                    year?: number;
                    /** @description The first month in which it is due, in Shanghai */
                    from?: string;
                    /** @description The last month in which it is due, in Shanghai */
                    to?: string;
                    month?: string | "none";
                    /** @description Issued so many days ago or longer */
                    age?: number | null;
                    sort?: "due" | "age" | "unit";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的收件箱 / My tasks, by box */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    state?: "open";
                    /** @description Which box of the inbox; without one all open tasks */
                    box?: "to-acknowledge" | "to-do" | "near-due" | "overdue" | "returned" | "to-review" | "done" | "copies";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Task"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各箱件数 / How many rows each box holds */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TaskCounts"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我收到的通知 / What was delivered to me, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Delivery"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 放假安排与现有日历的差异 / What an arrangement would change */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CalendarArrangement"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarCheck"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/arrangements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 导入放假安排 / Import a year; open terms are counted again */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CalendarImport"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarRevision"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 日历修订 / Revisions of the calendar, the newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CalendarRevision"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/revisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 日历修订 / One revision */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarRevision"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/revisions/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期限变化明细 / The dates that it moved, or kept */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["CalendarChange"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/revisions/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/revisions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期限是否提前 / Whether dates move forward */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ShorteningDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarRevision"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 期限推算 / Count a date, with the reason */
        get: {
            parameters: {
                query: {
                    /** @description A date, or a date with an hour of Shanghai: 2026-09-30T10:00 */
                    from: string;
                    term: string;
                    /** @description Counted by the office hours of this unit */
                    unitId?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Counting"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度工作日历 / A year: days off and make-up days */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarYear"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 联席会议机制 / The mechanism */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MechanismMatter"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 设立、变更与撤销过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms/{id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 政策设置及历次版本 / The policy in force, and its editions */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Policy"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 提请修订政策 / Propose another edition of the policy */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PolicyProposal"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MechanismMatter"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提请变更 / Propose a change: name, convener, office, inspector, members */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MechanismChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MechanismMatter"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms/{id}/winding-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提请撤销 / Propose the winding-up */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WindingUp"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MechanismMatter"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批 / Decide on what is proposed */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MechanismMatter"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mechanisms/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成员单位及其成员、联络员 / Member units, and who represents them on a day */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    /** @description As it was, or will be, on this day; default: today */
                    on?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MemberUnit"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 提出成员、联络员变更 / Propose who represents a unit from a day on */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MembershipProposal"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Membership"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成员、联络员变更 / One proposal */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Membership"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memberships/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 确认或退回 / Confirm or return it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MembershipDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Membership"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督办文书列表 / Supervision notices, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    unitId?: string;
                    stage?: "drafted" | "revising" | "issued" | "answering" | "signing" | "reviewing" | "closed" | "suspended" | "discarded" | "withdrawn";
                    /** @description 提醒（催办单）、督办通知单、商请函 */
                    form?: components["schemas"]["NoticeForm"];
                    aboutId?: string;
                    light?: components["schemas"]["Light"];
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SupervisionNotice"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 起草督办文书 / Draft a supervision notice */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupervisionNoticeDraft"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督办文书 / One notice, as it is or stood */
        get: {
            parameters: {
                query?: {
                    /** @description As it stood then: what was recorded up to there, and nothing to be done */
                    asOf?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened; its unit sees what came from the issue on */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程状态 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改草稿 / Revise the draft */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupervisionNoticeOrder"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批签发 / Issue or return the draft: under a mandate, or with the approval of the government */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupervisionNoticeApproval"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废草稿 / Discard the draft */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收 / Acknowledge the notice */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报送回复 / Reply: the head’s is sent at once, the liaison’s awaits the signature */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupervisionNoticeReply"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/reply-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审签回复 / Sign and send the reply */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReplySignature"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核回复 / Accept or return the reply */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupervisionNoticeReview"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/thanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复函致谢 / Note the answer to a letter with thanks */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LetterThanks"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/urging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 催办 / Urge by level, once a day */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Urging"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 中止 / Suspend it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Suspension"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 恢复 / Let it run on */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回，文号作废 / Withdraw an issued notice; its number is void */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision-notices/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 重新办理 / Open it again with a new term */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reopening"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupervisionNotice"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督查授权列表 / Mandates, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    stage?: "standing" | "revoked";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Mandate"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 登记督查授权 / Record a mandate */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewMandate"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mandate"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 督查授权 / One mandate */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mandate"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mandates/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销授权 / Revoke: nothing more is issued under it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mandate"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 监测报告（拟稿或已上报） / The report, drafted or issued */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringReportDraft"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 上报 / Report it to the party committee and the government */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringReport"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/lists/{body}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 结果运用清单 / What a receiving body takes */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                    body: "organisation" | "performance" | "business-environment" | "inspection";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringList"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 监测系列列表 / Series, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    stage?: "proposed" | "running" | "ended" | "returned";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MonitoringSeries"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 拟订监测系列 / Propose a series of rounds */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringSeriesProposal"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSeries"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-series/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 监测系列 / One series */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSeries"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-series/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-series/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程状态 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-series/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准或退回 / Approve or return the series */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Decision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSeries"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-series/{id}/rounds/{key}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 某一轮不开展 / Skip one round */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSeries"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-series/{id}/rounds/{key}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 立即启动某一轮 / Open one round now */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSeries"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-series/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止系列 / End the series */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSeries"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 请示、报告 / Requests and reports, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    stage?: "submitted" | "returned" | "instructed" | "noted" | "withdrawn";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OfficeReport"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 呈报请示、报告 / Submit a request or report */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfficeReportDraft"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeReport"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 请示、报告 / One request or report */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeReport"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office-reports/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office-reports/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改后再呈 / Write it anew and submit it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfficeReportRevision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeReport"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office-reports/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批示、阅知或退回 / An instruction becomes a drafted assignment; taking note does not */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfficeReportDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeReport"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/office-reports/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回 / Withdraw it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfficeReport"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 代录 / What was entered for others, newest first; a unit’s own once it has taken effect */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    stage?: "pending" | "recorded" | "refused" | "contested";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Recording"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 代录 / Enter what was given by phone or on paper */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordingEntry"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recording"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 代录 / One recording */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recording"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核对 / A second officer confirms, and it takes effect, or refuses */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RecordingCheck"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recording"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/recordings/{id}/contest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出异议 / Say that it was not given so; nothing is undone by itself */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Recording"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传佐证材料 / Upload a piece of evidence: its bytes are the body */
        post: {
            parameters: {
                query: {
                    name: string;
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/pdf": string;
                    "application/ofd": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    "application/msword": string;
                    "application/vnd.ms-excel": string;
                    "application/vnd.ms-works": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "text/plain": string;
                    "application/zip": string;
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidencePiece"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 佐证材料 / One version of a piece, and what others there are */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidencePiece"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 佐证材料原文件 / The bytes as sent */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                        "application/ofd": string;
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                        "application/msword": string;
                        "application/vnd.ms-excel": string;
                        "application/vnd.ms-works": string;
                        "image/jpeg": string;
                        "image/png": string;
                        "text/plain": string;
                        "application/zip": string;
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 上传新版本 / Upload a further version of a piece: those before stay */
        post: {
            parameters: {
                query: {
                    name: string;
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/pdf": string;
                    "application/ofd": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    "application/msword": string;
                    "application/vnd.ms-excel": string;
                    "application/vnd.ms-works": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "text/plain": string;
                    "application/zip": string;
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EvidencePiece"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交接记录 / Handovers, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Handover"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 联络员工作交接 / Hand over all that is open for a unit’s liaison to the next */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandoverOrder"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handover"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/orphans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 无人承接的事项 / What is open and has no owner: none, or something is wrong */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Orphans"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 交接记录 / One handover */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Handover"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handovers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 代理授权 / Delegations, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Delegation"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 委托代理 / Let someone act in your name on some days */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DelegationOrder"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delegation"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 代理授权 / One */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delegation"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 终止代理 / Take it back, or give it back */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Delegation"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量催办 / Urge up to 1,000 shares and notices, each for itself */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BulkReminders"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BulkResult"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量交办 / Issue up to 1,000 drafts, each for itself */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BulkIssues"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BulkResult"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 情况通报列表 / Circulars, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    unitId?: string;
                    stage?: "drafted" | "commenting" | "deciding" | "revising" | "issued" | "discarded" | "withdrawn";
                    /** @description Those that put this one right */
                    corrects?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Circular"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 起草情况通报 / Draft a circular */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CircularDraft"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circular"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 情况通报 / One circular, as it is or stood */
        get: {
            parameters: {
                query?: {
                    /** @description As it stood then: what was recorded up to there, and nothing to be done */
                    asOf?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circular"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened; its units see what came since they were asked */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程状态 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改草稿 / Write it anew; comments are asked anew */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CircularText"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circular"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}/comment-round": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 征求意见 / Ask its units for their comments */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circular"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 反馈意见 / Comment, once a unit */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CircularComment"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circular"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批印发 / Issue or return it, when its units were heard */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CircularApproval"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circular"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予印发 / Discard the draft */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circular"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回，文号作废 / Withdraw an issued circular; its number is void */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circular"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/circulars/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 更正通报 / Draft another one that puts it right */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CircularCorrection"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Circular"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sanctions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 问责阶梯看板 / What is on the sanction ladder, the oldest first, and whose turn it is */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    unitId?: string;
                    /** @description 督办、情况通报、约谈、限期整改、问责移送 */
                    noun?: "supervisionNotice" | "circular" | "interview" | "rectification" | "referral";
                    /** @description In which role somebody has to act on it next */
                    decides?: "liaison" | "head" | "coordinator" | "director" | "leader" | "cityLeader" | "inspector" | "operator" | "system";
                    /** @description The matter that gave cause, and what it led to */
                    aboutId?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OnLadder"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 约谈列表 / Interviews, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    unitId?: string;
                    stage?: "proposed" | "revising" | "approved" | "noticed" | "attended" | "absent" | "reporting" | "signing" | "checking" | "closed" | "cancelled" | "discarded";
                    aboutId?: string;
                    light?: components["schemas"]["Light"];
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Interview"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 提请约谈 / Propose an interview */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewProposal"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 约谈 / One interview, as it is or stood */
        get: {
            parameters: {
                query?: {
                    /** @description As it stood then: what was recorded up to there, and nothing to be done */
                    asOf?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened; its unit sees what came from the notice on */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程状态 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改草稿 / Revise the proposal */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewTexts"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批（市分管领导） / Agree to it or return it: the city leader in charge */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewApproval"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 作废草稿 / Discard the proposal */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发约谈通知 / Send the notice: when, where, before whom, what to bring */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewNotice"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/rescheduling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 改期 / Set another date */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewRescheduling"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消，文号作废 / Call it off; its number is void */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记到场 / Record who came: the head in person, or nobody */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewAttendance"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 约谈记录 / Write down what was said */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewRecord"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 印发约谈纪要 / Issue the minutes */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 报送整改报告 / Report: the head’s is sent at once, the liaison’s awaits the signature */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewReport"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/report-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审签报告 / Sign and send the report */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewReportSignature"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/interviews/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核查 / Check the report: passed closes it (解除) */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InterviewCheck"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Interview"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 监测列表 / Monitoring rounds, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    stage?: "planned" | "fixed" | "collecting" | "self-assessed" | "verifying" | "queried" | "scored" | "published" | "objected" | "approved" | "reported" | "applied" | "closed" | "withdrawn";
                    kind?: "annual" | "mid-term" | "thematic" | "quarterly" | "acceptance";
                    year?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MonitoringRoundRow"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 监测立项 / Plan a monitoring round */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringRoundPlan"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 监测 / One round, as it is or stood; a unit sees its own part */
        get: {
            parameters: {
                query?: {
                    /** @description As it stood then: what was recorded up to there, and nothing to be done */
                    asOf?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 评分表 / The scores, each opened to its items; a unit sees its own once the draft is published */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    unitId?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["UnitScore"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 计分 / Score every unit */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened; a unit reads what is said to all, and what it did itself */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程状态 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整计划 / Revise the plan */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringRoundRevision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 拟定指标和权重，征求意见 / List the indicators: every unit is asked anew */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringIndicatorList"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 对指标提出意见 / Agree to the indicators, or object with words */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringAgreement"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/fixing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审定指标 / Fix and freeze the indicators, or return them */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 启动核验，抽取抽查 / Begin the verification: spot checks are drawn */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 提出数据核查 / Ask the data unit about a value */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringQuestion"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 答复数据核查 / Answer a query */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringAnswer"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 核定数据 / Judge values: accepted, corrected or false */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringVerdicts"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记满意度等调查数据 / Enter surveyed figures */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringSurveys"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 调整得分 / Adjust a unit’s score, with a reason */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringAdjustment"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 评分初稿征求意见 / Publish the draft: each unit sees its own */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申诉 / Object to the draft of one’s score */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScoreObjection"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/objection-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 复核申诉 / Decide on an objection, by who had no hand in the scores */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScoreObjectionDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审定结果 / Approve: the ranking is frozen; or return */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringDecision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移送结果运用清单 / Hand the lists on; have measures drafted for the lowest band */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringApplications"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 对不合格单位提出处理意见 / Decide on units for which the office may not */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringMeasures"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/application-outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记结果运用情况 / Record what a receiving body did, as reported */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringApplicationOutcome"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 办结 / Close it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤销 / Withdraw it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringRound"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本轮监测各单位报送情况 / The submissions of a round, and how complete each is now */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    part?: "data" | "self-assessment";
                    stage?: "called" | "prepared" | "signed" | "locked" | "unlocked" | "void" | "missed";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["SubmissionOfRound"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring-rounds/{id}/unlocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 准予本轮某单位补报 / Allow late entry of one submission of the round */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringUnlock"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSubmission"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 监测报送 / One submission, as it is or stood */
        get: {
            parameters: {
                query?: {
                    /** @description As it stood then: what was recorded up to there, and nothing to be done */
                    asOf?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSubmission"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened; what was written and not signed only its unit reads */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程状态 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 填报数据（整体替换） / Enter the figures: all at once, in place of those before */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonitoringEntries"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSubmission"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撰写自评 / Write the self-assessment */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SelfAssessment"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSubmission"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签字报送 / Sign, and so hand in what was written */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Empty"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSubmission"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/taking-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 期限内撤回 / Take it back before its date */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSubmission"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 准予补报 / Allow late entry until a day */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SubmissionUnlock"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSubmission"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 取消报送 / Take it out of the round */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSubmission"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/submissions/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 数据报送表（XLSX） / The sheet to fill in, with what was entered */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 按表填报（XLSX，整体替换） / Enter the figures of a sheet, in place of those before */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonitoringSubmission"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 问责建议、移送列表 / Referrals, newest first */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    unitId?: string;
                    stage?: "proposed" | "revising" | "approved" | "handed-over" | "closed" | "discarded" | "withdrawn";
                    /** @description 单位、个人 */
                    subject?: components["schemas"]["ReferralSubject"];
                    aboutId?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Referral"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 提出问责建议 / Propose a referral */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReferralProposal"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Referral"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 问责建议、移送 / One referral, as it is or stood */
        get: {
            parameters: {
                query?: {
                    /** @description As it stood then: what was recorded up to there, and nothing to be done */
                    asOf?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Referral"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 办理过程 / What happened; its unit sees what came from the approval on */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/workflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 流程状态 / How its workflow stands */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowStanding"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/revision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修改后再报 / Write it anew and propose it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReferralRevision"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Referral"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审批 / Approve or return it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReferralApproval"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Referral"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 不予移送 / Dismiss it, with a reason */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReferralReason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Referral"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/handing-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移送有权机关 / Hand it over to the competent body */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReferralHandingOver"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Referral"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登记处理结果 / Record the outcome as that body reported it */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReferralOutcomeReport"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Referral"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除，文号作废 / Withdraw it; its number is void */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReferralReason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Referral"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 监测指标目录 / The catalogue of indicators, by code */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                    stage?: "standing" | "retired";
                    /** @description 全市、县市区、单位 */
                    level?: components["schemas"]["IndicatorLevel"];
                    dataUnitId?: string;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Indicator"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        /** 设立监测指标 / Define an indicator */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IndicatorDraft"];
                };
            };
            responses: {
                /** @description OK */
                201: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        Location: components["headers"]["Location"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 监测指标 / One indicator */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 修订过程 / What happened, with every edition */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["TimelineEvent"][];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description 未变 / Not modified: If-None-Match names its ETag */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}/amendment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 修订指标 / Amend: another edition, for rounds to come */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["IndicatorAmendment"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 停用指标 / Retire: no round takes it up any more */
        post: {
            parameters: {
                query?: {
                    /** @description 试办：照常判断并答复，不留任何痕迹 / Judged and answered as always; nothing of it is kept */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description The account in whose name the caller acts, by a delegation in force (代理) */
                    "lianxi-on-behalf-of"?: string;
                    /** @description An accepted command is carried out once */
                    "idempotency-key"?: string;
                    /** @description The ETag of what the caller saw: carried out only if it is still so (412) */
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reason"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        RateLimit: components["headers"]["RateLimit"];
                        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                        ETag: components["headers"]["ETag"];
                        "Idempotent-Replayed": components["headers"]["Idempotent-Replayed"];
                        "Lianxi-Dry-Run": components["headers"]["Lianxi-Dry-Run"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Indicator"];
                    };
                };
                400: components["responses"]["Problem400"];
                401: components["responses"]["Problem401"];
                403: components["responses"]["Problem403"];
                404: components["responses"]["Problem404"];
                409: components["responses"]["Problem409"];
                412: components["responses"]["Problem412"];
                413: components["responses"]["Problem413"];
                415: components["responses"]["Problem415"];
                422: components["responses"]["Problem422"];
                429: components["responses"]["Problem429"];
                500: components["responses"]["Problem500"];
                503: components["responses"]["Problem503"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 存活 / Alive */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            alive: true;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 就绪 / Ready, or which part is not */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Ready */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description Not ready */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 指标 / Metrics, in the text format of Prometheus */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                /** @description 暂时不可用 / Away; see Retry-After */
                503: {
                    headers: {
                        "X-Request-Id": components["headers"]["X-Request-Id"];
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Mechanism: {
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            shortName: string;
            demo: boolean;
            status: string;
            notes: string;
            /** Format: uuid */
            convenerUnitId: string | null;
            /** Format: uuid */
            officeUnitId: string | null;
            /** Format: uuid */
            inspectorUnitId: string | null;
            plans: {
                /** Format: uuid */
                id: string;
                title: string;
                issuer: string;
                status: string;
                statusNote: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                publishedOn: string | null;
                period: {
                    /**
                     * Format: date
                     * @example 2026-12-31
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2026-12-31
                     */
                    to: string;
                };
            }[];
            actions: components["schemas"]["Action"][];
        };
        /** @description What this actor may do now, asked of the rule that will judge the command */
        Action: {
            name: string;
            /** @enum {string} */
            method: "POST";
            href: string;
        };
        Measure: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            planId: string;
            /** @enum {string} */
            kind: "measure" | "safeguard";
            seq: number;
            number: string;
            section: string;
            sectionTitle: string;
            title: string;
            summary: string;
            text: string | null;
            responsible: components["schemas"]["UnitRef"][];
            cooperating: components["schemas"]["UnitRef"][];
            implementing: components["schemas"]["UnitRef"][];
            lead: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            leadBasis: string;
            leadNote: string;
            actions: components["schemas"]["Action"][];
        };
        UnitRef: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["UnitKind"];
        };
        /** @enum {string} */
        UnitKind: "GOV_DEPT" | "LOWER_GOV" | "ZONE_COMMITTEE" | "PARTY_ORGAN" | "COURT" | "PROCURATORATE" | "VERTICAL" | "ASSOCIATION" | "INSTITUTION" | "ENTERPRISE";
        Unit: {
            /** Format: uuid */
            id: string;
            name: string;
            aliases: string[];
            kind: components["schemas"]["UnitKind"];
            collective: boolean;
            sample: boolean;
            member: boolean;
            protocolOrder: number;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            officeHours: {
                /** @example 09:00 */
                opensAt: string;
                /** @example 09:00 */
                closesAt: string;
                /** @description Other hours from one day of the year to another, both included */
                seasons?: {
                    /** @example 06-01 */
                    from: string;
                    /** @example 06-01 */
                    to: string;
                    /** @example 09:00 */
                    opensAt: string;
                    /** @example 09:00 */
                    closesAt: string;
                }[];
            } | null;
            successorOf: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            succeededBy: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            instruments: string[];
            actions: components["schemas"]["Action"][];
        };
        NewUnit: {
            /** @example 市数据局 */
            name: string;
            aliases?: string[];
            kind: components["schemas"]["UnitKind"];
            collective?: boolean;
            /**
             * Format: date
             * @example 2026-12-31
             */
            validFrom?: string;
            /** @description Where it stands in lists; default: last */
            protocolOrder?: number;
        };
        AliasChange: {
            add?: string[];
            remove?: string[];
        };
        OfficeHoursChange: {
            officeHours: {
                /** @example 09:00 */
                opensAt: string;
                /** @example 09:00 */
                closesAt: string;
                /** @description Other hours from one day of the year to another, both included */
                seasons?: {
                    /** @example 06-01 */
                    from: string;
                    /** @example 06-01 */
                    to: string;
                    /** @example 09:00 */
                    opensAt: string;
                    /** @example 09:00 */
                    closesAt: string;
                }[];
            } | null;
        };
        SuccessionResult: {
            predecessor: components["schemas"]["Unit"];
            successor: components["schemas"]["Unit"];
            /** Format: date */
            effectiveOn: string;
            basis: string;
            movedMatters: number;
        };
        Succession: {
            /** Format: uuid */
            successorId?: string;
            successor?: {
                /** @example 市数据局 */
                name: string;
                aliases?: string[];
                kind: components["schemas"]["UnitKind"];
                /** @description Where it stands in lists; default: last */
                protocolOrder?: number;
            };
            /**
             * Format: date
             * @example 2026-12-31
             */
            effectiveOn: string;
            basis: string;
        };
        Plan: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "plan";
            /** Format: uuid */
            mechanismId: string;
            /** Format: uuid */
            planId: string;
            /** @enum {string} */
            stage: "draft" | "confirmed" | "discarded";
            stageName: string;
            title: string | null;
            issuer: string | null;
            status: string;
            /** Format: date */
            publishedOn: string | null;
            period: {
                /** Format: date */
                from: string | null;
                /** Format: date */
                to: string | null;
            };
            consultation: {
                /** Format: date */
                opensOn: string | null;
                /** Format: date */
                closesOn: string;
            } | null;
            document: {
                name: string;
                /** @enum {string} */
                format: "txt" | "docx" | "pdf";
                sha256: string;
            };
            counts: {
                new: number;
                changed: number;
                same: number;
                gone: number;
                warnings: number;
            };
            /** @description The plan was confirmed again since this was read: import it again */
            stale: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            readAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            reason: string | null;
            version: number;
            actions: components["schemas"]["Action"][];
            rows: components["schemas"]["PlanRow"][];
            names: components["schemas"]["PlanName"][];
            blockers: {
                /** Format: uuid */
                rowId: string | null;
                seq: number | null;
                /** @enum {string} */
                code: "TITLE_MISSING" | "PERIOD_MISSING" | "LEAD_MISSING" | "LEAD_UNCONFIRMED" | "LEAD_NOT_ONE_UNIT" | "UNIT_UNKNOWN" | "UNIT_AMBIGUOUS" | "UNIT_NOT_IN_FORCE" | "COLLECTIVE_NOT_EXPANDED" | "TASKS_MISSING";
                name: string;
            }[];
            warnings: {
                /** @enum {string} */
                code: "NOT_A_PLAN" | "TOO_LONG" | "TITLE_MISSING" | "PERIOD_MISSING" | "UNCLOSED_BRACKET" | "PAGE_BREAK_REJOINED" | "NUMBER_OUT_OF_SEQUENCE" | "NO_RESPONSIBLE_UNIT" | "SEVERAL_LEADS" | "LEAD_NOT_PROPOSED" | "COLLECTIVE_UNIT" | "UNIT_UNLIKELY" | "UNIT_REPEATED" | "LIST_OPEN_ENDED" | "DITTO_APPLIED" | "SEVERAL_CLAUSES" | "DEADLINE_UNREADABLE" | "CONSULTATION_CLOSES_ON_HOLIDAY" | "CONSULTATION_CLOSES_ON_DAY_OFF";
                message: string;
                at: {
                    start: number;
                    end: number;
                };
            }[];
        };
        PlanRow: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "measure" | "safeguard";
            seq: number;
            number: string;
            numberRaw: string;
            section: string;
            sectionTitle: string;
            title: string;
            text: string;
            at: {
                start: number;
                end: number;
            } | null;
            responsible: string[];
            cooperating: string[];
            implementing: string[];
            read: {
                lead: string | null;
                /** @enum {string} */
                leadBasis: "explicit" | "note" | "convention" | "none";
            };
            lead: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            leadConfirmed: boolean;
            units: {
                unit: components["schemas"]["UnitRef"];
                /** @enum {string} */
                part: "responsible" | "cooperating" | "implementing";
            }[];
            /** Format: date */
            deadline: string | null;
            deadlines: {
                raw: string;
                /** Format: date */
                date: string | null;
            }[];
            tasks: {
                title: string;
                nodes: {
                    /** Format: date */
                    dueOn: string;
                    /** @enum {string} */
                    basis: "plan" | "proposed" | "coordinator" | "resolution";
                    confirmed: boolean;
                }[];
            }[];
            /** @enum {string} */
            change: "new" | "changed" | "same" | "gone";
            differences: string[];
            /** @description It has open assignments: it is split and dated there */
            assigned: boolean;
            leftOut: boolean;
            blockers: {
                /** Format: uuid */
                rowId: string | null;
                seq: number | null;
                /** @enum {string} */
                code: "TITLE_MISSING" | "PERIOD_MISSING" | "LEAD_MISSING" | "LEAD_UNCONFIRMED" | "LEAD_NOT_ONE_UNIT" | "UNIT_UNKNOWN" | "UNIT_AMBIGUOUS" | "UNIT_NOT_IN_FORCE" | "COLLECTIVE_NOT_EXPANDED" | "TASKS_MISSING";
                name: string;
            }[];
        };
        PlanName: {
            name: string;
            items: number[];
            /** @enum {string} */
            to: "unit" | "members" | "nobody" | "collective" | "ambiguous" | "unknown";
            /** @enum {string|null} */
            by: "name" | "alias" | "elided" | "successor" | "chosen" | null;
            /** @description The unit, the members, or those between which nobody guesses */
            units: components["schemas"]["UnitRef"][];
            proposed: {
                name: string;
                kind: components["schemas"]["UnitKind"];
                collective: boolean;
            } | null;
            reason: string | null;
        };
        PlanImport: {
            file?: {
                name: string;
                /** @description TXT (UTF-8, GB18030), DOCX or PDF, up to 10 MiB */
                base64: string;
            };
            text?: string;
            /**
             * Format: uuid
             * @description The plan that this is a new edition of; default: that of its title
             */
            planId?: string;
        };
        PlanSummary: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "plan";
            /** Format: uuid */
            mechanismId: string;
            /** Format: uuid */
            planId: string;
            /** @enum {string} */
            stage: "draft" | "confirmed" | "discarded";
            stageName: string;
            title: string | null;
            issuer: string | null;
            status: string;
            /** Format: date */
            publishedOn: string | null;
            period: {
                /** Format: date */
                from: string | null;
                /** Format: date */
                to: string | null;
            };
            consultation: {
                /** Format: date */
                opensOn: string | null;
                /** Format: date */
                closesOn: string;
            } | null;
            document: {
                name: string;
                /** @enum {string} */
                format: "txt" | "docx" | "pdf";
                sha256: string;
            };
            counts: {
                new: number;
                changed: number;
                same: number;
                gone: number;
                warnings: number;
            };
            /** @description The plan was confirmed again since this was read: import it again */
            stale: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            readAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            reason: string | null;
            version: number;
            actions: components["schemas"]["Action"][];
        };
        PlanText: {
            text: string;
            start: number;
            end: number;
            length: number;
        };
        TimelineEvent: {
            seq: number;
            type: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            at: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            basis: string;
            light: components["schemas"]["Light"];
            actor: {
                accountId: string;
                label: string | null;
                role: string;
                /** Format: uuid */
                unitId: string | null;
                unitName: string | null;
                /** @description Who did it in this one’s name; `says`: 甲 代 乙 */
                delegate: {
                    /** Format: uuid */
                    accountId: string;
                    label: string | null;
                    /** Format: uuid */
                    delegationId: string;
                    says: string;
                } | null;
                /** @description Who entered what this one gave by phone or on paper (代录), and when it was given */
                recorder: {
                    /** Format: uuid */
                    accountId: string;
                    label: string | null;
                    /** Format: uuid */
                    recordingId: string;
                    /** @enum {string} */
                    given: "phone" | "paper";
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    givenAt: string;
                } | null;
            };
            data: {
                [key: string]: unknown;
            };
            hash: string;
            prevHash: string;
        };
        /** @enum {string} */
        Light: "green" | "blue" | "yellow" | "red";
        Ledger: {
            plan: {
                /** Format: uuid */
                id: string;
                title: string;
                revision: number;
            };
            counts: {
                items: number;
                assignments: number;
                nodes: number;
                unconfirmedNodes: number;
            };
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "measure" | "safeguard";
                seq: number;
                number: string;
                section: string;
                sectionTitle: string;
                title: string;
                /** @description No longer in the plan, but with open assignments */
                withdrawn: boolean;
                lead: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                leadBasis: string;
                units: {
                    unit: components["schemas"]["UnitRef"];
                    /** @enum {string} */
                    part: "responsible" | "cooperating" | "implementing";
                }[];
                assignments: {
                    /** Format: uuid */
                    id: string;
                    stage: string;
                    title: string;
                    lead: components["schemas"]["UnitRef"];
                    cooperating: components["schemas"]["UnitRef"][];
                    nodes: {
                        /** Format: date */
                        dueOn: string;
                        /** @enum {string} */
                        basis: "plan" | "proposed" | "coordinator" | "resolution";
                        confirmed: boolean;
                    }[];
                    href: string;
                }[];
            }[];
        };
        PlanCorrections: {
            head?: {
                title?: string;
                issuer?: string;
                status?: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                publishedOn?: string | null;
                period?: {
                    /**
                     * Format: date
                     * @example 2026-12-31
                     */
                    from: string;
                    /**
                     * Format: date
                     * @example 2026-12-31
                     */
                    to: string;
                };
            };
            /** @description For the whole document: the unit that a name means, its members, or why it is left out */
            names?: ({
                name: string;
                /** Format: uuid */
                unitId: string;
            } | {
                name: string;
                members: string[];
            } | {
                name: string;
                omitted: string;
            })[];
            /**
             * @description Confirms every lead that stands after all else, as read or as given
             * @enum {boolean}
             */
            confirmLeads?: true;
            rows?: {
                /** Format: uuid */
                id: string;
                title?: string;
                /** @enum {string} */
                kind?: "measure" | "safeguard";
                /** Format: uuid */
                leadUnitId?: string;
                confirmLead?: boolean;
                units?: {
                    /** Format: uuid */
                    unitId: string;
                    /** @enum {string} */
                    part: "responsible" | "cooperating" | "implementing";
                }[] | null;
                tasks?: {
                    title: string;
                    nodes: {
                        /**
                         * Format: date
                         * @example 2026-12-31
                         */
                        dueOn: string;
                        confirmed: boolean;
                    }[];
                }[];
                leftOut?: boolean;
            }[];
        };
        AddedUnits: {
            added: components["schemas"]["UnitRef"][];
        };
        PlanUnits: {
            units?: {
                name: string;
                kind?: components["schemas"]["UnitKind"];
                collective?: boolean;
            }[];
        };
        Empty: Record<string, never>;
        Reason: {
            reason: string;
        };
        Assignment: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "assignment";
            /** Format: uuid */
            mechanismId: string;
            /** @enum {string} */
            stage: "draft" | "issued" | "plan-due" | "in-progress" | "under-review" | "closed" | "suspended" | "terminated" | "withdrawn";
            stageName: string;
            title: string;
            lead: components["schemas"]["UnitRef"];
            cooperating: components["schemas"]["UnitRef"][];
            nodes: {
                /** Format: date */
                dueOn: string;
                /** @enum {string} */
                basis: "plan" | "proposed" | "coordinator" | "resolution";
                confirmed: boolean;
            }[];
            /** @description Every node has a confirmed date */
            dated: boolean;
            /** @description It says until when; without that nothing is issued */
            settled: boolean;
            requirement: string | null;
            /**
             * @description 特急、加急、急、平、难: sets the due date where no node does
             * @enum {string|null}
             */
            urgency: "extra-urgent" | "expedited" | "urgent" | "ordinary" | "difficult" | null;
            /** @enum {string|null} */
            reports: "weekly" | "monthly" | "by-stage" | "none" | null;
            cooperatingDue: {
                /** Format: uuid */
                unitId: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
            }[];
            checklist: string[];
            source: {
                /** @enum {string} */
                kind: "measure";
                /** Format: uuid */
                planId: string;
                /** Format: uuid */
                itemId: string;
                number: string;
                task: number;
            } | {
                /** @enum {string} */
                kind: "resolution";
                /** Format: uuid */
                meetingId: string;
                resolutionNo: number;
                number: string;
            } | {
                /** @enum {string} */
                kind: "instruction";
                /** Format: uuid */
                reportId: string | null;
                reference: string;
            };
            /** @description With which words the draft was sent back */
            returnedDraft: string | null;
            light: components["schemas"]["Light"] & (string | null);
            lightReason: string | null;
            overdue: boolean;
            number: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            originalDueAt: string | null;
            issued: {
                number: string;
                numberVoid: boolean;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
                opinion: string | null;
                /** @enum {string} */
                reports: "weekly" | "monthly" | "by-stage" | "none";
                units: {
                    unit: components["schemas"]["UnitRef"];
                    /** @enum {string} */
                    role: "lead" | "cooperating";
                    /** @description It is asked by letter: no light, never overdue, in no figure */
                    courtesy: boolean;
                    light: components["schemas"]["Light"] & (string | null);
                    lightReason: string | null;
                    overdue: boolean;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    dueAt: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    originalDueAt: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    lateSince: string | null;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    acknowledgedAt: string | null;
                    rejection: {
                        reason: string;
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        at: string;
                    } | null;
                    progress: {
                        percent: number;
                        text: string;
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        at: string;
                    } | null;
                    missedReports: number;
                    extensions: {
                        no: number;
                        /** @enum {string} */
                        state: "pending" | "granted" | "refused" | "lapsed" | "late" | "moot";
                        stateName: string;
                        reason: string;
                        /**
                         * Format: date
                         * @example 2026-12-31
                         */
                        askedOn: string;
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        askedAt: string;
                        /** @enum {string} */
                        level: "office" | "leader";
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        lapsesAt: string | null;
                        officeOpinion: string | null;
                        opinion: string | null;
                        /**
                         * Format: date
                         * @example 2026-12-31
                         */
                        grantedOn: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        decidedAt: string | null;
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        decisionLateSince: string | null;
                    }[];
                    completion: {
                        report: string;
                        evidence: {
                            name: string;
                            mediaType: string;
                            url: string | null;
                            sha256: string | null;
                            /** Format: uuid */
                            evidenceId?: string;
                        }[];
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        at: string | null;
                        signed: boolean;
                        checklist: {
                            no: number;
                            evidence: number[];
                        }[];
                        sentBack: string | null;
                    } | null;
                    waived: string | null;
                    terms: {
                        kind: string;
                        round: number;
                        rule: string;
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        dueAt: string;
                        provisional: boolean;
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        originalDueAt: string;
                        nextRung: {
                            name: string;
                            /**
                             * Format: date-time
                             * @example 2026-12-01T17:00:00.000+08:00
                             */
                            at: string;
                        };
                        reminders: number;
                        paused: boolean;
                    }[];
                }[];
                left: {
                    unit: components["schemas"]["UnitRef"];
                    role: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                    why: string;
                }[];
                workPlan: {
                    steps: {
                        title: string;
                        /**
                         * Format: date
                         * @example 2026-12-31
                         */
                        dueOn: string;
                    }[];
                    contact: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    filedAt: string;
                } | null;
                returns: {
                    times: number;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    lastAt: string;
                    opinion: string;
                } | null;
                suspension: {
                    reason: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    since: string;
                    /**
                     * Format: date
                     * @example 2026-12-31
                     */
                    untilOn: string | null;
                } | null;
                reopened: number;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                archivesAt: string | null;
                archived: boolean;
            } | null;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            version: number;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        AssignmentDraft: {
            /** Format: uuid */
            mechanismId: string;
            title: string;
            /** Format: uuid */
            leadUnitId: string;
            cooperatingUnitIds?: string[];
            nodes?: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
                confirmed: boolean;
            }[];
            source: {
                /** @enum {string} */
                kind: "measure";
                /** Format: uuid */
                itemId: string;
            } | {
                /** @enum {string} */
                kind: "instruction";
                reference: string;
            };
            requirement?: string;
            /**
             * @description 特急、加急、急、平、难: sets the due date where no node does
             * @enum {string}
             */
            urgency?: "extra-urgent" | "expedited" | "urgent" | "ordinary" | "difficult";
            /**
             * @description Default: weekly up to 30 days, else monthly
             * @enum {string}
             */
            reports?: "weekly" | "monthly" | "by-stage" | "none";
            /** @description Own due dates of cooperating units; the others have the lead’s */
            cooperatingDue?: {
                /** Format: uuid */
                unitId: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
            }[];
            checklist?: string[];
        };
        WorkflowStanding: {
            workflowId: string;
            runId: string;
            historyLength: number;
            stage: string | null;
            waitsFor: string;
            nextWakeAt: string | null;
            looksAgainAt: string | null;
            attends: number;
        };
        AssignmentRevision: {
            title?: string;
            /** Format: uuid */
            leadUnitId?: string;
            cooperatingUnitIds?: string[];
            nodes?: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
                confirmed: boolean;
            }[];
            requirement?: string;
            /**
             * @description 特急、加急、急、平、难: sets the due date where no node does
             * @enum {string}
             */
            urgency?: "extra-urgent" | "expedited" | "urgent" | "ordinary" | "difficult";
            /**
             * @description Default: weekly up to 30 days, else monthly
             * @enum {string}
             */
            reports?: "weekly" | "monthly" | "by-stage" | "none";
            /** @description Own due dates of cooperating units; the others have the lead’s */
            cooperatingDue?: {
                /** Format: uuid */
                unitId: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
            }[];
            checklist?: string[];
        };
        Decision: {
            /** @enum {string} */
            decision: "approve" | "return";
            opinion?: string;
        };
        RejectionDecision: {
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            decision: "insist" | "release" | "replace";
            opinion: string;
            /** Format: uuid */
            toUnitId?: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            dueOn?: string;
        };
        AssignmentPlan: {
            steps: {
                title: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
            }[];
            /** @description Who is in charge of it (承办人): a position, not a person’s particulars */
            contact: string;
        };
        ProgressReport: {
            percent: number;
            text: string;
        };
        ExtensionRequest: {
            reason: string;
            /**
             * Format: date
             * @description The date wished for
             * @example 2026-12-31
             */
            dueOn: string;
        };
        ShareExtensionDecision: {
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            decision: "grant" | "refuse" | "pass-on";
            opinion?: string;
            /**
             * Format: date
             * @description The date granted; default: the one that was asked for
             * @example 2026-12-31
             */
            dueOn?: string;
        };
        Completion: {
            report: string;
            /** @default [] */
            evidence: components["schemas"]["Evidence"][];
            /** @description Which pieces of evidence, counted from 1, prove each point of the checklist */
            checklist?: {
                no: number;
                evidence: number[];
            }[];
        };
        Evidence: {
            name?: string;
            mediaType?: string;
            text?: string;
            /** Format: uri */
            url?: string;
            /** Format: uuid */
            evidenceId?: string;
            sha256?: string;
        };
        Signature: {
            /** @enum {string} */
            decision: "sign" | "return";
            opinion?: string;
        };
        Waiver: {
            /** Format: uuid */
            unitId: string;
            reason: string;
        };
        AssignmentReview: {
            /** @enum {string} */
            outcome: "accepted" | "returned";
            opinion: string;
            /** @example 20wd */
            newTerm?: string;
        };
        Urging: {
            /** Format: uuid */
            unitId: string;
            /** @description 1: the liaison; 2: the head; 3: the head, with a copy to the inspector */
            level: 1 | 2 | 3;
            text?: string;
        };
        Suspension: {
            reason: string;
            /**
             * Format: date
             * @description The day on which it runs on by itself
             * @example 2026-12-31
             */
            untilOn?: string;
        };
        Transfer: {
            /** Format: uuid */
            fromUnitId: string;
            /** Format: uuid */
            toUnitId: string;
            reason: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            dueOn?: string;
        };
        Reopening: {
            reason: string;
            /** @example 20wd */
            newTerm: string;
        };
        Rectification: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "rectification";
            /** Format: uuid */
            mechanismId: string;
            number: string | null;
            unit: components["schemas"]["UnitRef"];
            title: string;
            basis: string;
            /** @enum {string} */
            stage: "opened" | "revising" | "noticed" | "plan-due" | "rectifying" | "inspecting" | "closed" | "withdrawn";
            stageName: string;
            problems: {
                no: number;
                title: string;
                detail: string;
                result: string | null;
                /**
                 * Format: date-time
                 * @description 销号: since when it is put right
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                tickedOffAt: string | null;
            }[];
            light: components["schemas"]["Light"];
            lightReason: string;
            overdue: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            lateSince: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            originalDueAt: string | null;
            dueRule: string;
            planRule: string;
            terms: {
                kind: string;
                round: number;
                rule: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                dueAt: string;
                provisional: boolean;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                originalDueAt: string;
                nextRung: {
                    name: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                };
                reminders: number;
                paused: boolean;
            }[];
            extensions: {
                no: number;
                /** @enum {string} */
                state: "pending" | "granted" | "refused" | "lapsed" | "late" | "moot";
                stateName: string;
                reason: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                askedOn: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                askedAt: string;
                /** @enum {string} */
                level: "office" | "leader";
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                lapsesAt: string | null;
                officeOpinion: string | null;
                opinion: string | null;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                grantedOn: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                decidedAt: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                decisionLateSince: string | null;
            }[];
            pause: {
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                since: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                untilOn: string | null;
            } | null;
            lightOverride: {
                light: components["schemas"]["Light"];
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                until: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            noticedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            acknowledgedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            workPlan: {
                steps: {
                    title: string;
                    /**
                     * Format: date
                     * @example 2026-12-31
                     */
                    dueOn: string;
                }[];
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                filedAt: string;
                /** @enum {string} */
                review: "pending" | "approved" | "returned";
            } | null;
            progress: {
                percent: number;
                text: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            submission: {
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
                report: string;
                evidence: {
                    name: string;
                    mediaType: string;
                    url: string | null;
                    sha256: string | null;
                    /** Format: uuid */
                    evidenceId?: string;
                }[];
                signed: boolean;
            } | null;
            /** @description A report that the unit’s head has not signed; shown to the unit alone */
            prepared: {
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
                report: string;
                evidence: {
                    name: string;
                    mediaType: string;
                    url: string | null;
                    sha256: string | null;
                    /** Format: uuid */
                    evidenceId?: string;
                }[];
                problems: {
                    no: number;
                    result: string;
                }[];
                sentBack: string | null;
            } | null;
            returns: {
                times: number;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                lastAt: string;
                opinion: string;
            } | null;
            /** @description 复查: what the last one found */
            recheck: {
                /** @enum {string} */
                outcome: "passed" | "failed";
                opinion: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            objections: {
                no: number;
                /** @enum {string} */
                against: "order" | "return" | "recheck" | "overdue";
                /** @enum {string} */
                state: "pending" | "upheld" | "changed" | "withdrawn" | "moot";
                text: string;
                evidence: {
                    name: string;
                    mediaType: string;
                    url: string | null;
                    sha256: string | null;
                    /** Format: uuid */
                    evidenceId?: string;
                }[];
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                filedAt: string;
                opinion: string | null;
                /** @enum {string} */
                decidedBy: "cityLeader" | "leader" | "inspector" | "director";
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                decidedAt: string | null;
            }[];
            /** @description 作废: it was withdrawn; nobody else gets its number */
            numberVoid: boolean;
            undone: {
                /** @enum {string} */
                what: "withdrawn" | "reopened";
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            opinion: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            version: number;
            /** @description Of calendar and policy, by which its terms run */
            edition: string | null;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        RectificationDraft: {
            title: string;
            problems: {
                title: string;
                detail: string;
            }[];
            basis: string;
            /** @example 20wd */
            planTerm?: string;
            /** @example 20wd */
            dueTerm?: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            dueOn?: string;
            /** Format: uuid */
            mechanismId: string;
            /** Format: uuid */
            unitId: string;
        };
        RectificationOrder: {
            title: string;
            problems: {
                title: string;
                detail: string;
            }[];
            basis: string;
            /** @example 20wd */
            planTerm?: string;
            /** @example 20wd */
            dueTerm?: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            dueOn?: string;
        };
        WorkPlan: {
            steps: {
                title: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
            }[];
        };
        Submission: {
            report: string;
            evidence: components["schemas"]["Evidence"][];
            problems: {
                no: number;
                result: string;
            }[];
        };
        Inspection: {
            /** @enum {string} */
            outcome: "passed" | "returned";
            opinion: string;
            /** @example 20wd */
            newTerm?: string;
            /** @description 逐项销号: of a report that is returned the problems that are put right */
            passed?: number[];
        };
        ExtensionDecision: {
            /** @enum {string} */
            decision: "grant" | "refuse" | "pass-on";
            opinion?: string;
            /**
             * Format: date
             * @description The date granted; default: the one that was asked for
             * @example 2026-12-31
             */
            dueOn?: string;
        };
        Pause: {
            reason: string;
            /**
             * Format: date
             * @description The day on which the clock runs on by itself
             * @example 2026-12-31
             */
            untilOn?: string;
        };
        LightOverride: {
            light: components["schemas"]["Light"];
            reason: string;
            /**
             * Format: date
             * @description The last day on which it shows; default: the latest allowed
             * @example 2026-12-31
             */
            untilOn?: string;
        };
        Recheck: {
            /** @enum {string} */
            outcome: "passed" | "failed";
            opinion: string;
            /** @example 20wd */
            newTerm?: string;
            /** @description Those that came back; all where none is named */
            problems?: number[];
        };
        Objection: {
            text: string;
            evidence?: components["schemas"]["Evidence"][];
        };
        ObjectionDecision: {
            /**
             * @description 维持、变更、撤销
             * @enum {string}
             */
            outcome: "upheld" | "changed" | "withdrawn";
            opinion: string;
            /** @example 20wd */
            newTerm?: string;
            /** @description Of a change: the problems that were none */
            strike?: number[];
        };
        Meeting: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "meetingCycle";
            /** Format: uuid */
            mechanismId: string;
            number: string | null;
            kind: components["schemas"]["MeetingKind"];
            kindName: string;
            title: string;
            /** @enum {string} */
            stage: "proposed" | "agenda-call" | "agenda-collected" | "liaison-preview" | "agenda-approved" | "noticed" | "receipts" | "ready" | "held" | "minutes-drafted" | "countersigning" | "signed" | "issued" | "tracking" | "closed" | "postponed" | "cancelled";
            stageName: string;
            urgent: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            startsAt: string | null;
            place: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            light: components["schemas"]["Light"];
            lightReason: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            version: number;
            actions: components["schemas"]["Action"][];
            /** @enum {string} */
            convenedBy: "leader" | "coordinator";
            beside: boolean;
            proposedBy: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            basis: string;
            policyEdition: string;
            invited: components["schemas"]["UnitRef"][];
            /** @description The annual plan that opened it */
            series: {
                /** Format: uuid */
                planId: string;
                no: number;
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            agreedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            callAt: string | null;
            reason: string | null;
            terms: {
                kind: string;
                round: number;
                rule: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                dueAt: string;
                provisional: boolean;
                reminders: number;
                nextRung: {
                    name: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                };
            }[];
            agenda: {
                order: number[];
                submitted: boolean;
                preview: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                approvedAt: string | null;
                opinion: string | null;
                items: components["schemas"]["AgendaItem"][];
                open: components["schemas"]["OpenResolution"][];
            };
            notice: {
                number: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                sentAt: string;
                told: {
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    startsAt: string;
                    place: string | null;
                    items: number[];
                };
                corrections: number;
                differs: boolean;
                note: string | null;
                corrected: components["schemas"]["NoticeCorrected"];
            } | null;
            receipts: components["schemas"]["ReceiptRow"][];
            attendance: {
                unit: components["schemas"]["UnitRef"];
                /** @enum {string} */
                as: "present" | "substitute" | "absent";
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                arrivedAt: string | null;
                name: string | null;
            }[];
            quorum: {
                met: boolean;
                counted: number;
                of: number;
                share: number;
                missing: components["schemas"]["UnitRef"][];
            } | null;
            absent: components["schemas"]["UnitRef"][];
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            heldAt: string | null;
            resolutions: components["schemas"]["Resolution"][];
            minutes: {
                version: number;
                hash: string;
                text: string;
                summary: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                draftedAt: string;
                circulated: boolean;
                signatures: {
                    unit: components["schemas"]["UnitRef"];
                    /** @enum {string|null} */
                    decision: "agree" | "object" | "silence" | null;
                    opinion: string | null;
                    hash: string | null;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string | null;
                }[];
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                signedAt: string | null;
                opinion: string | null;
                despite: components["schemas"]["UnitRef"][];
            } | null;
            issued: {
                number: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
                signingBody: string;
                sealBody: string | null;
                hash: string;
                assignments: number;
                to: string[];
                reportTo: string[];
                copyTo: string[];
            } | null;
            corrections: {
                no: number;
                text: string;
                reason: string;
                /** @enum {string} */
                state: "pending" | "issued" | "returned";
                number: string | null;
                opinion: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            }[];
            summary: {
                assignments: number;
                done: number;
                withdrawn: number;
            } | null;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
        };
        /** @enum {string} */
        MeetingKind: "plenary" | "thematic" | "liaison" | "progress" | "circulation";
        AgendaItem: {
            no: number;
            title: string;
            background: string;
            request: string;
            coordination: string | null;
            concerned: components["schemas"]["UnitRef"][];
            proposers: components["schemas"]["UnitRef"][];
            /** @enum {string} */
            state: "proposed" | "accepted" | "returned" | "merged" | "backlog" | "struck";
            late: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            proposedAt: string;
            into: number | null;
            reason: string | null;
            checks: components["schemas"]["AgendaItemChecks"];
            origin: {
                /** Format: uuid */
                meetingId: string;
                no: number;
            } | null;
        };
        /** @description 四种议题不上会 / Which of the four barred kinds it is not */
        AgendaItemChecks: {
            needsMeeting: boolean;
            coordinated: boolean;
            approvalSlip: boolean;
            reporterAndMaterial: boolean;
        } | null;
        /** @description 以往议定事项未办结的 / Still open of an earlier meeting */
        OpenResolution: {
            /** Format: uuid */
            assignmentId: string;
            title: string;
            lead: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            minutes: string;
            dueOn: string | null;
            daysLate: number;
            stage: string | null;
            /** @description Of its lead: null where it has reported nothing yet */
            lastReport: {
                percent: number;
                text: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
        };
        NoticeCorrected: {
            differences: ({
                /** @enum {string} */
                what: "time";
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                before: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                after: string;
            } | {
                /** @enum {string} */
                what: "place";
                before: string | null;
                after: string | null;
            } | {
                /** @enum {string} */
                what: "agenda";
                added: number[];
                removed: number[];
            })[];
            reason: string;
        } | null;
        ReceiptRow: {
            unit: components["schemas"]["UnitRef"];
            /** @enum {string|null} */
            answer: "attend" | "leave" | "decline" | "agree" | "object" | null;
            attendee: {
                name: string;
                post: string;
            } | null;
            reason: string | null;
            substitute: {
                name: string;
                post: string;
            } | null;
            /** @enum {string|null} */
            decision: "pending" | "approved" | "refused" | null;
            opinion: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            at: string | null;
            silent: boolean;
            actions: components["schemas"]["Action"][];
        };
        Resolution: {
            no: number;
            itemNo: number | null;
            text: string;
            lead: components["schemas"]["UnitRef"];
            cooperating: components["schemas"]["UnitRef"][];
            term: string;
            dissent: {
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                text: string;
            }[];
            referred: boolean;
            withoutQuorum: boolean;
            withdrawn: string | null;
            /** Format: uuid */
            assignmentId: string | null;
        };
        MeetingProposal: {
            kind: components["schemas"]["MeetingKind"];
            title: string;
            basis: string;
            /**
             * Format: date-time
             * @example 2026-12-10T14:30:00+08:00
             */
            startsAt: string;
            place?: string;
            /** @description The units invited; default: all member units */
            unitIds?: string[];
            /**
             * @description A second meeting of the kind, beside one under way
             * @default false
             */
            beside: boolean;
        };
        MeetingListed: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "meetingCycle";
            /** Format: uuid */
            mechanismId: string;
            number: string | null;
            kind: components["schemas"]["MeetingKind"];
            kindName: string;
            title: string;
            /** @enum {string} */
            stage: "proposed" | "agenda-call" | "agenda-collected" | "liaison-preview" | "agenda-approved" | "noticed" | "receipts" | "ready" | "held" | "minutes-drafted" | "countersigning" | "signed" | "issued" | "tracking" | "closed" | "postponed" | "cancelled";
            stageName: string;
            urgent: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            startsAt: string | null;
            place: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            light: components["schemas"]["Light"];
            lightReason: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            version: number;
            actions: components["schemas"]["Action"][];
            invited: number;
            answered: number;
        };
        ReceiptsMatrix: {
            corrections: number;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            items: components["schemas"]["ReceiptRow"][];
            counts: {
                invited: number;
                attend: number;
                leave: number;
                decline: number;
                agree: number;
                object: number;
                silent: number;
            };
        };
        MeetingAgreement: {
            /** @enum {string} */
            decision: "agree" | "decline";
            /**
             * @description Without call and preview; notice one working day before
             * @default false
             */
            urgent: boolean;
            opinion?: string;
        };
        AgendaItemProposal: {
            title: string;
            background: string;
            request: string;
            coordination?: string;
            /**
             * @description The units concerned
             * @default []
             */
            unitIds: string[];
        };
        AgendaItemDecision: {
            /** @enum {string} */
            decision: "accept" | "return" | "merge" | "defer";
            into?: number;
            checks?: components["schemas"]["AgendaItemChecks"];
            reason?: string;
        };
        AgendaOrder: {
            order: number[];
        };
        PreviewRecord: {
            record: string;
        };
        AgendaApproval: {
            /** @enum {string} */
            decision: "approve" | "return";
            opinion?: string;
            /** @default [] */
            strike: {
                no: number;
                reason: string;
            }[];
        };
        MeetingNotice: {
            place?: string;
            note?: string;
        };
        Receipt: {
            /** @enum {string} */
            answer: "attend" | "leave" | "decline" | "agree" | "object";
            attendee?: {
                name: string;
                post: string;
            };
            reason?: string;
            substitute?: {
                name: string;
                post: string;
            };
            /** @description How many corrections of the notice it answers */
            to?: number;
        };
        ReceiptDecision: {
            /** @enum {string} */
            decision: "approve" | "refuse";
            opinion?: string;
        };
        Postponement: {
            reason: string;
            /**
             * Format: date-time
             * @example 2026-12-10T14:30:00+08:00
             */
            startsAt?: string;
            place?: string;
        };
        Attendance: {
            units: {
                /** Format: uuid */
                unitId: string;
                /** @enum {string} */
                as: "present" | "substitute" | "absent";
                /**
                 * Format: date-time
                 * @example 2026-12-10T14:30:00+08:00
                 */
                arrivedAt?: string;
                name?: string;
            }[];
        };
        ResolutionGiven: {
            no: number;
            withdraw: string;
        } | {
            no?: number;
            itemNo?: number;
            text: string;
            /** Format: uuid */
            leadUnitId: string;
            /** @example 20wd */
            term: string;
            /** @default [] */
            cooperatingUnitIds: string[];
            /** @default [] */
            dissent: {
                /** Format: uuid */
                unitId: string;
                text: string;
            }[];
            /** @default false */
            referred: boolean;
        };
        MinutesDraft: {
            summary?: string;
        };
        Countersignature: {
            hash: string;
            /** @enum {string} */
            decision: "agree" | "object";
            opinion?: string;
        };
        MinutesApproval: {
            /** @enum {string} */
            decision: "approve" | "return";
            opinion?: string;
            /**
             * @description Although units have not agreed; needs an opinion
             * @default false
             */
            despite: boolean;
        };
        MinutesIssue: {
            to?: string[];
            reportTo?: string[];
            copyTo?: string[];
        };
        MinutesCorrection: {
            text: string;
            reason: string;
        };
        MinutesCorrectionDecision: {
            /** @enum {string} */
            decision: "issue" | "return";
            opinion?: string;
        };
        MeetingPlan: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "meetingPlan";
            /** Format: uuid */
            mechanismId: string;
            kind: components["schemas"]["MeetingKind"];
            kindName: string;
            cadence: components["schemas"]["Cadence"];
            cadenceName: string;
            anchor: components["schemas"]["PlanAnchor"];
            place: string | null;
            title: string;
            basis: string;
            fromYear: number;
            /** @enum {string} */
            stage: "proposed" | "running" | "paused" | "ended" | "returned";
            stageName: string;
            opinion: string | null;
            reason: string | null;
            edition: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            occurrences: components["schemas"]["MeetingOccurrence"][];
            version: number;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        /**
         * @description 每年、每半年、每季度
         * @enum {string}
         */
        Cadence: "yearly" | "half-yearly" | "quarterly";
        /**
         * @description From which day the cadence counts, in Asia/Shanghai; the last day of a month that has fewer
         * @example {
         *       "month": 3,
         *       "day": 15,
         *       "time": "14:30"
         *     }
         */
        PlanAnchor: {
            month: number;
            day: number;
            time: string;
        };
        MeetingOccurrence: {
            no: number;
            year: number;
            inYear: number;
            title: string;
            /**
             * Format: date
             * @description The day that the cadence names, whatever day it is
             * @example 2026-12-31
             */
            plannedOn: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description When its cycle opens
             * @example 2026-12-01T17:00:00.000+08:00
             */
            opensAt: string;
            /** @description Its year’s arrangement is not published: the date may move */
            provisional: boolean;
            /** @enum {string} */
            state: "planned" | "opened" | "skipped" | "blocked";
            stateName: string;
            movedFrom: {
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                startsAt: string;
                reason: string;
            } | null;
            blocked: {
                code: string;
                reason: string;
                meeting: {
                    /** Format: uuid */
                    id: string;
                    href: string;
                } | null;
            } | null;
            skipped: {
                reason: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string | null;
            meeting: {
                /** Format: uuid */
                id: string;
                href: string;
            } | null;
            actions: components["schemas"]["Action"][];
        };
        MeetingPlanProposal: {
            kind: components["schemas"]["MeetingKind"];
            cadence?: components["schemas"]["Cadence"] & unknown;
            anchor: components["schemas"]["PlanAnchor"];
            place?: string;
            /** @example {year}年第{n}次全体会议 */
            title: string;
            basis: string;
            /** @description The first year with meetings of it */
            fromYear: number;
        };
        OccurrenceMove: {
            /**
             * Format: date-time
             * @example 2026-12-10T14:30:00+08:00
             */
            startsAt: string;
            reason: string;
        };
        Overview: {
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            asOf: string;
            rule: string;
            noun: components["schemas"]["PartNoun"];
            period: {
                /** @example 2026-12 */
                from: string | null;
                /** @example 2026-12 */
                to: string | null;
            } | null;
            figures: components["schemas"]["Figures"];
            waitingForMe: components["schemas"]["Figure"];
            byUnit: {
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                figures: components["schemas"]["Figures"];
            }[];
            byMeasure: {
                measure: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                    title: string;
                } | null;
                figures: components["schemas"]["Figures"];
            }[];
            byMonth: {
                /** @example 2026-12 */
                month: string | null;
                figures: components["schemas"]["Figures"];
            }[];
        };
        /** @enum {string|null} */
        PartNoun: "assignment" | "supervisionNotice" | "rectification" | "interview" | "submission" | null;
        /** @description total = completed + running; completed = onTime + madeGood; nearDue and overdue are of what is running */
        Figures: {
            total: components["schemas"]["Figure"];
            completed: components["schemas"]["Figure"];
            onTime: components["schemas"]["Figure"];
            madeGood: components["schemas"]["Figure"];
            running: components["schemas"]["Figure"];
            nearDue: components["schemas"]["Figure"];
            overdue: components["schemas"]["Figure"];
        };
        /** @description A count, and the list that holds as many rows */
        Figure: {
            count: number;
            href: string;
        };
        Scorecard: {
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            asOf: string;
            rule: string;
            noun: components["schemas"]["PartNoun"];
            period: {
                /** @example 2026-12 */
                from: string | null;
                /** @example 2026-12 */
                to: string | null;
            } | null;
            unit: components["schemas"]["UnitRef"];
            /** @description false: the unit is only ever asked for by letter, and has no figures */
            counted: boolean;
            figures: components["schemas"]["Figures"] & (Record<string, never> | null);
            byNoun: {
                noun: components["schemas"]["PartNoun"];
                figures: components["schemas"]["Figures"];
            }[];
            byMonth: {
                /** @example 2026-12 */
                month: string | null;
                figures: components["schemas"]["Figures"];
            }[];
        };
        Part: {
            matter: {
                /** Format: uuid */
                id: string;
                noun: string;
                title: string;
                number: string | null;
                stage: string;
                href: string;
            };
            unit: components["schemas"]["UnitRef"];
            /** @enum {string} */
            role: "lead" | "cooperating" | "sole";
            roleName: string;
            counted: boolean;
            /** @enum {string} */
            state: "drafted" | "running" | "submitted" | "done";
            stateName: string;
            measure: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            issuedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            originalDueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            workingDaysLeft: number | null;
            /** @enum {string|null} */
            light: "green" | "blue" | "yellow" | "red" | null;
            lightReason: string | null;
            overdue: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            lateSince: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            doneAt: string | null;
        };
        Task: {
            id: string;
            kind: string;
            title: string;
            matter: {
                /** Format: uuid */
                id: string;
                noun: string;
                title: string;
                number: string | null;
                unit: components["schemas"]["UnitRef"];
                href: string;
            };
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            light: components["schemas"]["Light"];
            /** @enum {string} */
            box: "to-acknowledge" | "to-do" | "returned" | "to-review" | "done" | "copies";
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            originalDueAt: string | null;
            workingDaysLeft: number | null;
            lightReason: string;
            reminders: number;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        /** @description Each count is that of the rows at its address */
        TaskCounts: {
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            asOf: string;
            boxes: {
                /** @enum {string} */
                box: "to-acknowledge" | "to-do" | "near-due" | "overdue" | "returned" | "to-review" | "done" | "copies";
                name: string;
                count: number;
                href: string;
            }[];
        };
        Delivery: {
            id: string;
            kind: string;
            title: string;
            channel: string;
            state: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            at: string;
            matter: {
                /** Format: uuid */
                id: string;
                noun: string;
                title: string;
                number: string | null;
                href: string;
                unit: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
            };
            seq: number;
            actions: components["schemas"]["Action"][];
        };
        CalendarCheck: {
            against: number;
            edition: string;
            openTerms: number;
            diff: {
                year: number;
                changes: {
                    /** Format: date */
                    date: string;
                    /** @enum {string} */
                    before: "work" | "off";
                    /** @enum {string} */
                    after: "work" | "off";
                }[];
                workingDays: {
                    before: number;
                    after: number;
                };
                provisional: {
                    before: boolean;
                    after: boolean;
                };
                /** @description Statutory holidays that are not given off */
                holidaysMissing: string[];
            };
        };
        CalendarArrangement: {
            year: number;
            /**
             * @description Days off, YYYY-MM-DD
             * @example [
             *       "2027-01-01"
             *     ]
             */
            off: string[];
            /** @description Weekend days that work (调休补班) */
            work: string[];
            /** @example 国办发明电〔2026〕1号 */
            source: string;
        };
        CalendarRevision: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "calendarRevision";
            /** Format: uuid */
            mechanismId: string;
            /** @enum {string} */
            stage: "recounting" | "deciding" | "shortening" | "closed";
            stageName: string;
            revision: number;
            year: number;
            source: string;
            from: string;
            edition: string;
            off: string[];
            work: string[];
            diff: {
                year: number;
                changes: {
                    /** Format: date */
                    date: string;
                    /** @enum {string} */
                    before: "work" | "off";
                    /** @enum {string} */
                    after: "work" | "off";
                }[];
                workingDays: {
                    before: number;
                    after: number;
                };
                provisional: {
                    before: boolean;
                    after: boolean;
                };
                /** @description Statutory holidays that are not given off */
                holidaysMissing: string[];
            };
            counted: {
                counted: number | null;
                moved: number;
                shorter: number;
                failed: number | null;
                units: {
                    /** Format: uuid */
                    unitId: string;
                    name: string;
                    moved: number;
                    shorter: number;
                }[];
            } | null;
            shortened: {
                counted: number | null;
                moved: number;
                shorter: number;
                failed: number | null;
                units: {
                    /** Format: uuid */
                    unitId: string;
                    name: string;
                    moved: number;
                    shorter: number;
                }[];
            } | null;
            decision: {
                /** @enum {string} */
                decision: "shorten" | "keep";
                opinion: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            version: number;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        CalendarImport: {
            year: number;
            /**
             * @description Days off, YYYY-MM-DD
             * @example [
             *       "2027-01-01"
             *     ]
             */
            off: string[];
            /** @description Weekend days that work (调休补班) */
            work: string[];
            /** @example 国办发明电〔2026〕1号 */
            source: string;
            /** @description The revision that the differences were shown to */
            against: number;
        };
        CalendarChange: {
            matter: {
                /** Format: uuid */
                id: string;
                noun: string;
                title: string;
                number: string | null;
                href: string;
            };
            unit: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            at: string;
            from: string | null;
            edition: string;
            shortened: boolean;
            terms: {
                kind: string;
                round: number;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                before: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                after: string;
                /**
                 * Format: date-time
                 * @description Where the calendar would have it sooner, and it was kept
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                sooner: string | null;
            }[];
        };
        ShorteningDecision: {
            /** @enum {string} */
            decision: "shorten" | "keep";
            opinion?: string;
        };
        Counting: {
            from: string;
            term: string;
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            dueAt: string;
            provisional: boolean;
            because: {
                zh: string;
                en: string;
            };
        };
        CalendarYear: {
            year: number;
            edition: string;
            provisional: boolean;
            workingDays: number;
            off: {
                /** Format: date */
                date: string;
                name: {
                    zh: string;
                    en: string;
                };
            }[];
            work: string[];
        };
        MechanismMatter: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "mechanism";
            key: string;
            name: string;
            shortName: string;
            demo: boolean;
            /** @enum {string} */
            stage: "standing" | "deciding" | "wound-up";
            stageName: string;
            convener: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            office: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            inspector: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            members: components["schemas"]["UnitRef"][];
            foundedOn: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            foundedAt: string;
            policy: {
                no: number;
                edition: string;
            };
            /** @description What awaits the decision; shown to those who steer */
            proposal: {
                /** @enum {string} */
                kind: "change" | "policy" | "winding-up";
                change: {
                    name: string | null;
                    shortName: string | null;
                    convener: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                    office: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                    inspector: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                    admitted: components["schemas"]["UnitRef"][];
                    released: components["schemas"]["UnitRef"][];
                } | null;
                settings: {
                    [key: string]: unknown;
                } | null;
                basis: {
                    title: string;
                    number: string;
                };
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            returned: {
                kind: string;
                opinion: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            woundUp: {
                basis: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            version: number;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        Policy: {
            /** Format: uuid */
            mechanismId: string;
            no: number;
            edition: string;
            basis: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            since: string;
            /** @description Every setting in force */
            settings: {
                [key: string]: unknown;
            };
            /** @description Those of them that are set otherwise than the defaults */
            own: {
                [key: string]: unknown;
            };
            editions: {
                items: {
                    no: number;
                    edition: string;
                    basis: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                    own: {
                        [key: string]: unknown;
                    };
                }[];
                nextCursor: string | null;
            };
            actions: components["schemas"]["Action"][];
        };
        MechanismChange: {
            name?: string;
            shortName?: string;
            /** Format: uuid */
            convenerUnitId?: string;
            /** Format: uuid */
            officeUnitId?: string;
            /** Format: uuid */
            inspectorUnitId?: string;
            /** @description Units that become members (成员单位) */
            admit?: string[];
            /** @description Members that are members no longer */
            release?: string[];
            basis: components["schemas"]["ApprovalDocument"];
        };
        ApprovalDocument: {
            title: string;
            /** @example 株政办函〔2026〕3号 */
            number: string;
        };
        PolicyProposal: {
            /**
             * @description Laid over the settings of now (RFC 7396): what is left out stays, null takes one back to its default
             * @example {
             *       "terms": {
             *         "workPlan": "15wd"
             *       },
             *       "lights": {
             *         "yellowWorkingDays": 2
             *       }
             *     }
             */
            settings: {
                [key: string]: unknown;
            };
            basis: components["schemas"]["ApprovalDocument"];
        };
        WindingUp: {
            basis: components["schemas"]["ApprovalDocument"];
        };
        MemberUnit: {
            unit: components["schemas"]["UnitRef"];
            /** Format: date */
            on: string;
            member: {
                name: string;
                post: string;
                /** Format: date */
                since: string;
                /** Format: date */
                until: string | null;
                /** Format: uuid */
                membershipId: string;
            } | null;
            liaison: {
                name: string;
                post: string;
                /** Format: date */
                since: string;
                /** Format: date */
                until: string | null;
                /** Format: uuid */
                membershipId: string;
            } | null;
            actions: components["schemas"]["Action"][];
        };
        Membership: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "membership";
            /** Format: uuid */
            mechanismId: string;
            unit: components["schemas"]["UnitRef"];
            part: components["schemas"]["RepresentativePart"];
            partName: string;
            name: string;
            post: string;
            /** Format: date */
            effectiveOn: string;
            /** @enum {string} */
            stage: "proposed" | "confirmed" | "returned";
            stageName: string;
            opinion: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            decidedAt: string | null;
            version: number;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        /** @enum {string} */
        RepresentativePart: "member" | "liaison";
        MembershipProposal: {
            /** Format: uuid */
            unitId: string;
            part: components["schemas"]["RepresentativePart"];
            name: string;
            post: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            effectiveOn: string;
        };
        MembershipDecision: {
            /** @enum {string} */
            decision: "confirm" | "return";
            opinion?: string;
        };
        SupervisionNotice: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "supervisionNotice";
            /** Format: uuid */
            mechanismId: string;
            form: components["schemas"]["NoticeForm"];
            formName: string;
            unit: components["schemas"]["UnitRef"];
            number: string | null;
            /** @description 作废: withdrawn with its notice, and never given again */
            numberVoid: boolean;
            /** @description 第n次: which of its form about its matter, for its unit */
            nth: number | null;
            about: {
                /** @enum {string|null} */
                noun: "assignment" | "rectification" | "meetingCycle" | null;
                /** Format: uuid */
                matterId: string | null;
                title: string;
                number: string | null;
            };
            /** @enum {string} */
            trigger: "by-hand" | "late" | "reports-missed" | "unacknowledged";
            title: string;
            problem: string;
            demands: string;
            basis: string;
            /** @enum {string} */
            stage: "drafted" | "revising" | "issued" | "answering" | "signing" | "reviewing" | "closed" | "suspended" | "discarded" | "withdrawn";
            stageName: string;
            light: components["schemas"]["Light"] & (string | null);
            lightReason: string | null;
            overdue: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            lateSince: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            originalDueAt: string | null;
            dueRule: string;
            terms: {
                kind: string;
                round: number;
                rule: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                dueAt: string;
                provisional: boolean;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                originalDueAt: string;
                reminders: number;
                nextRung: {
                    name: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                } | null;
            }[];
            /** @description What the issue rests on: a mandate, or the approval of the government */
            issuedUnder: {
                mandate: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                } | null;
                approval: components["schemas"]["GovernmentApproval"];
            } | null;
            despite: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            issuedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            acknowledgedAt: string | null;
            /** @description What awaits the signature of the head; only the unit reads it */
            prepared: {
                report: string;
                evidence: {
                    name: string;
                    mediaType: string;
                    url: string | null;
                    sha256: string | null;
                    /** Format: uuid */
                    evidenceId?: string;
                }[];
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                preparedAt: string;
            } | null;
            /** @description The last that was sent */
            reply: {
                report: string;
                evidence: {
                    name: string;
                    mediaType: string;
                    url: string | null;
                    sha256: string | null;
                    /** Format: uuid */
                    evidenceId?: string;
                }[];
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                preparedAt: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                sentAt: string;
            } | null;
            returns: {
                times: number;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                lastAt: string;
                opinion: string;
            } | null;
            urgings: {
                /**
                 * @description 1 联络员, 2 分管负责人, 3 主要负责人并抄送督查室
                 * @enum {number}
                 */
                level: 1;
                /** Format: date */
                day: string;
                /** @enum {string} */
                by: "hand" | "ladder";
            }[];
            suspension: {
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                since: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                untilOn: string | null;
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            escalatedAt: string | null;
            opinion: string | null;
            reason: string | null;
            /** @enum {string|null} */
            outcome: "accepted" | "noted" | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            withdrawnAt: string | null;
            version: number;
            edition: string | null;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        /**
         * @description 提醒（催办单）、督办通知单、商请函
         * @enum {string}
         */
        NoticeForm: "reminder" | "supervision-notice" | "request-letter";
        /** @description 政府批准：批准文件、批准人、日期 */
        GovernmentApproval: {
            reference: string;
            by: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            on: string;
        } | null;
        SupervisionNoticeDraft: {
            title: string;
            problem: string;
            demands: string;
            basis: string;
            /** @example 20wd */
            dueTerm?: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            dueOn?: string;
            /** Format: uuid */
            mechanismId: string;
            /** Format: uuid */
            unitId: string;
            form: components["schemas"]["NoticeForm"];
            about: components["schemas"]["NoticeAbout"];
            /** @description Why another one although the unit had one about this matter of late (严禁重复督查) */
            despite?: string;
        };
        /** @description One matter of the record, or one outside it by its title */
        NoticeAbout: {
            /** Format: uuid */
            matterId?: string;
            title?: string;
        };
        SupervisionNoticeOrder: {
            title: string;
            problem: string;
            demands: string;
            basis: string;
            /** @example 20wd */
            dueTerm?: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            dueOn?: string;
        };
        SupervisionNoticeApproval: {
            /** @enum {string} */
            decision: "approve" | "return";
            opinion?: string;
            /**
             * Format: uuid
             * @description The mandate (授权) under which the director supervises
             */
            mandateId?: string;
            approval?: components["schemas"]["GovernmentApproval"];
            /** @description Why another one although the unit had one about this matter of late (严禁重复督查) */
            despite?: string;
        };
        SupervisionNoticeReply: {
            report: string;
            evidence: components["schemas"]["Evidence"][];
        };
        ReplySignature: {
            /** @enum {string} */
            decision: "sign" | "return";
            opinion?: string;
        };
        SupervisionNoticeReview: {
            /** @enum {string} */
            outcome: "accepted" | "returned";
            opinion: string;
            /** @example 20wd */
            newTerm?: string;
        };
        LetterThanks: {
            text: string;
        };
        Mandate: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "mandate";
            /** Format: uuid */
            mechanismId: string;
            number: string;
            issuedBy: string;
            matters: string;
            nouns: string[] | null;
            units: components["schemas"]["UnitRef"][] | null;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            toOn: string;
            /** @enum {string} */
            stage: "standing" | "revoked";
            stageName: string;
            /** @description It stands, and today is among its days */
            inForce: boolean;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            recordedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            revokedAt: string | null;
            version: number;
            actions: components["schemas"]["Action"][];
        };
        NewMandate: {
            /**
             * @description 授权文号
             * @example 株政办函〔2025〕12号
             */
            number: string;
            issuedBy: string;
            matters: string;
            /** @description Default: whatever */
            nouns?: ("assignment" | "rectification" | "meetingCycle")[];
            /** @description Default: all units */
            unitIds?: string[];
            /**
             * Format: date
             * @example 2026-12-31
             */
            fromOn: string;
            /**
             * Format: date
             * @description The last day on which it holds
             * @example 2026-12-31
             */
            toOn: string;
        };
        MonitoringReportDraft: {
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            kind: "report";
            title: string;
            to: string[];
            /** @description 拟稿时为 null / null while it is a draft */
            number: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            reportedAt: string | null;
            paragraphs: string[];
            tables: {
                title: string;
                columns: string[];
                rows: string[][];
            }[];
            /** @description The whole as plain text, tables as lines */
            text: string;
        };
        MonitoringList: {
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            body: "organisation" | "performance" | "business-environment" | "inspection";
            bodyName: string;
            title: string;
            number: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            handedAt: string | null;
            note: string | null;
            rows: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                /** @enum {string} */
                group: "county" | "department";
                total: number;
                /** @enum {string|null} */
                band: "excellent" | "good" | "qualified" | "unqualified" | null;
                bandName: string | null;
                vetoed: string | null;
                rank: number | null;
                measure: string | null;
                /** @description 营商环境调查得分 */
                surveyed: number | null;
            }[];
        };
        MonitoringSeries: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "monitoringSeries";
            /** Format: uuid */
            mechanismId: string;
            title: string;
            basis: string;
            years: {
                from: number;
                until: number;
            };
            pilotTerm: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            } | null;
            quarterly: boolean;
            /**
             * Format: date
             * @example 2026-12-31
             */
            midTermOn: string | null;
            /** @enum {string} */
            stage: "proposed" | "running" | "ended" | "returned";
            stageName: string;
            opinion: string | null;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            rounds: components["schemas"]["MonitoringSeriesRound"][];
            version: number;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        MonitoringSeriesRound: {
            key: string;
            /** @enum {string} */
            kind: "annual" | "mid-term" | "thematic" | "quarterly" | "acceptance";
            year: number;
            title: string;
            period: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            };
            /**
             * Format: date-time
             * @description When it opens by itself
             * @example 2026-12-01T17:00:00.000+08:00
             */
            opensAt: string;
            /**
             * Format: date
             * @description The last day on which it does so late
             * @example 2026-12-31
             */
            lateUntil: string;
            /** @enum {string} */
            state: "planned" | "opened" | "skipped";
            stateName: string;
            /** @description Its time had passed when the series was approved */
            past: boolean;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string | null;
            round: {
                /** Format: uuid */
                id: string;
                href: string;
            } | null;
            actions: components["schemas"]["Action"][];
        };
        /**
         * @example {
         *       "title": "知识产权强市建设监测",
         *       "basis": "实施方案保障措施（三）",
         *       "years": {
         *         "from": 2022,
         *         "until": 2024
         *       },
         *       "pilotTerm": {
         *         "from": "2022-07-01",
         *         "until": "2025-06-30"
         *       },
         *       "quarterly": true
         *     }
         */
        MonitoringSeriesProposal: {
            title: string;
            basis: string;
            /** @description The years of the plan, each of which has an annual round; at most ten */
            years: {
                from: number;
                until: number;
            };
            /** @description The term of the pilot, which is not the plan’s years: at its end there is an acceptance round */
            pilotTerm?: {
                /** Format: date */
                from: string;
                /** Format: date */
                until: string;
            };
            /**
             * @description Whether every quarter is summed up in between
             * @default true
             */
            quarterly: boolean;
            /**
             * Format: date
             * @description From which day there is a mid-term round
             */
            midTermOn?: string;
        };
        OfficeReport: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "officeReport";
            /** Format: uuid */
            mechanismId: string;
            /**
             * @description 请示、报告
             * @enum {string}
             */
            kind: "request" | "report";
            kindName: string;
            /**
             * @description 召集人、市分管领导
             * @enum {string}
             */
            to: "leader" | "cityLeader";
            /** @enum {string} */
            stage: "submitted" | "returned" | "instructed" | "noted" | "withdrawn";
            stageName: string;
            title: string;
            text: string;
            about: {
                noun: string;
                /** Format: uuid */
                id: string;
                title: string;
                number: string | null;
                href: string;
            } | null;
            proposedLead: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            opinion: string | null;
            reason: string | null;
            instruction: {
                text: string;
                lead: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                cooperating: components["schemas"]["UnitRef"][];
                /** @enum {string|null} */
                urgency: "extra-urgent" | "expedited" | "urgent" | "ordinary" | "difficult" | null;
                nodes: {
                    /** Format: date */
                    dueOn: string;
                    /** @enum {string} */
                    basis: "plan" | "proposed" | "coordinator" | "resolution";
                    confirmed: boolean;
                }[];
                /** @description The assignment that it became */
                assignment: {
                    /** Format: uuid */
                    id: string;
                    href: string;
                };
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            decidedAt: string | null;
            version: number;
            actions: components["schemas"]["Action"][];
        };
        OfficeReportDraft: {
            /**
             * @description 请示、报告
             * @enum {string}
             */
            kind: "request" | "report";
            title: string;
            text: string;
            /**
             * @description Default: the convener
             * @enum {string}
             */
            to?: "leader" | "cityLeader";
            /** @description The matter of the record that it is about */
            about?: {
                /** @enum {string} */
                noun: "assignment" | "rectification" | "supervisionNotice" | "meetingCycle" | "plan";
                /** Format: uuid */
                id: string;
            };
            /**
             * Format: uuid
             * @description The unit that the office proposes for the lead
             */
            proposedLeadUnitId?: string;
        };
        OfficeReportRevision: {
            title: string;
            text: string;
            /**
             * @description Default: the convener
             * @enum {string}
             */
            to?: "leader" | "cityLeader";
            /** @description The matter of the record that it is about */
            about?: {
                /** @enum {string} */
                noun: "assignment" | "rectification" | "supervisionNotice" | "meetingCycle" | "plan";
                /** Format: uuid */
                id: string;
            };
            /**
             * Format: uuid
             * @description The unit that the office proposes for the lead
             */
            proposedLeadUnitId?: string;
        };
        /** @description 批示（据以交办）、阅知、退回 */
        OfficeReportDecision: {
            /** @enum {string} */
            decision: "instruct";
            text: string;
            /** Format: uuid */
            leadUnitId: string;
            cooperatingUnitIds?: string[];
            /** @enum {string} */
            urgency?: "extra-urgent" | "expedited" | "urgent" | "ordinary" | "difficult";
            nodes?: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
                confirmed: boolean;
            }[];
        } | {
            /** @enum {string} */
            decision: "note";
            opinion?: string;
        } | {
            /** @enum {string} */
            decision: "return";
            opinion?: string;
        };
        Recording: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "recording";
            /** Format: uuid */
            mechanismId: string;
            /** @enum {string} */
            stage: "pending" | "recorded" | "refused" | "contested";
            stageName: string;
            matter: {
                /** @enum {string} */
                noun: "assignment" | "rectification" | "supervisionNotice" | "meetingCycle" | "officeReport" | "circular" | "interview";
                /** Format: uuid */
                id: string;
                title: string;
                href: string;
            };
            command: string;
            body: {
                [key: string]: unknown;
            };
            /**
             * @description 电话、纸质件
             * @enum {string}
             */
            given: "phone" | "paper";
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            givenAt: string;
            note: string | null;
            giver: {
                /** Format: uuid */
                accountId: string;
                /** @enum {string} */
                role: "liaison" | "head" | "coordinator" | "director" | "leader" | "cityLeader" | "inspector" | "operator" | "system";
                /** Format: uuid */
                unitId: string | null;
            };
            scan: {
                name: string;
                sha256: string;
                /** Format: uuid */
                evidenceId: string | null;
            } | null;
            unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            /** @description A second officer has to check it, or has */
            checked: boolean;
            opinion: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            enteredAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            recordedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            contestUntil: string | null;
            contest: {
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            version: number;
            actions: components["schemas"]["Action"][];
        };
        RecordingEntry: {
            /** @enum {string} */
            noun: "assignment" | "rectification" | "supervisionNotice" | "meetingCycle" | "officeReport" | "circular" | "interview";
            /** Format: uuid */
            id: string;
            /** @description The call below the matter’s address, e.g. acknowledgement, or receipts/{unitId}/decision with a unit’s id */
            command: string;
            /** @description What that call takes */
            body: {
                [key: string]: unknown;
            };
            giver: {
                /** @enum {string} */
                role: "liaison" | "head" | "coordinator" | "director" | "leader" | "cityLeader" | "inspector" | "operator" | "system";
                /** Format: uuid */
                unitId?: string;
            };
            /**
             * @description 电话、纸质件
             * @enum {string}
             */
            given: "phone" | "paper";
            /** Format: date-time */
            at: string;
            note?: string;
            scan?: components["schemas"]["RecordingScan"];
        };
        /** @description Of a decision of a leader, the office or the inspector always */
        RecordingScan: {
            /** Format: uuid */
            evidenceId: string;
        } | {
            name: string;
            sha256: string;
        };
        RecordingCheck: {
            /** @enum {string} */
            decision: "confirm" | "refuse";
            opinion?: string;
        };
        EvidencePiece: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            mediaType: string;
            size: number;
            sha256: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            at: string;
            /** @description Of the bytes */
            href: string;
            unit: components["schemas"]["UnitRef"];
            versions: {
                /** Format: uuid */
                id: string;
                version: number;
                name: string;
                mediaType: string;
                size: number;
                sha256: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
                /** @description Of the bytes */
                href: string;
            }[];
        };
        Handover: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "handover";
            /** Format: uuid */
            mechanismId: string;
            unit: components["schemas"]["UnitRef"];
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            at: string;
            reason: string;
            from: {
                /** Format: uuid */
                membershipId: string;
                name: string;
                post: string;
            } | null;
            to: {
                /** Format: uuid */
                membershipId: string;
                name: string;
                post: string;
            };
            items: {
                noun: string;
                /** Format: uuid */
                id: string;
                href: string;
                title: string;
                number: string | null;
                tasks: {
                    kind: string;
                    title: string;
                }[];
            }[];
        };
        HandoverOrder: {
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            fromMembershipId?: string;
            /** Format: uuid */
            toMembershipId: string;
            reason: string;
        };
        Orphans: {
            openTasks: number;
            openMatters: number;
            orphans: number;
            findings: {
                noun: string;
                /** Format: uuid */
                id: string;
                href: string;
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                task: {
                    kind: string;
                    title: string;
                    role: string;
                } | null;
            }[];
        };
        Delegation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "delegation";
            /** Format: uuid */
            mechanismId: string;
            delegator: {
                /** Format: uuid */
                accountId: string;
                label: string | null;
                role: string;
                /** Format: uuid */
                unitId: string | null;
            };
            delegate: {
                /** Format: uuid */
                accountId: string;
                label: string | null;
                role: string;
                /** Format: uuid */
                unitId: string | null;
            };
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            nouns: string[] | null;
            reason: string;
            mandate: {
                title: string;
                number: string;
            } | null;
            /** @enum {string} */
            stage: "granted" | "revoked" | "expired";
            stageName: string;
            inForce: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            grantedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            endedAt: string | null;
            version: number;
            actions: components["schemas"]["Action"][];
        };
        DelegationOrder: {
            delegate: {
                /** Format: uuid */
                accountId: string;
            } | {
                /** @enum {string} */
                role: "liaison" | "head" | "coordinator" | "director" | "leader" | "cityLeader" | "inspector" | "operator" | "system";
                /** Format: uuid */
                unitId?: string;
            };
            /**
             * Format: date
             * @example 2026-12-31
             */
            from: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            until: string;
            nouns?: string[];
            reason: string;
            mandate?: {
                title: string;
                number: string;
            };
        };
        /** @description Each row for itself, in the order in which they were sent */
        BulkResult: {
            accepted: number;
            refused: number;
            rows: {
                /** @description Its place in what was sent, from 0 */
                index: number;
                /** Format: uuid */
                id: string;
                /** @description As the call on this one matter answers */
                status: number;
                /** @description Why not; null: it is done */
                code: string | null;
                /** @description Why not, in words */
                title: string | null;
                /** @description The number that it was issued under */
                number: string | null;
            }[];
        };
        BulkReminders: {
            rows: components["schemas"]["Reminder"][];
        };
        /** @description A unit's share of an assignment, or a supervision notice */
        Reminder: {
            /** Format: uuid */
            assignmentId: string;
            /** Format: uuid */
            unitId: string;
            /**
             * @description 1: the liaison; 2: the head; 3: the head, with a copy to the inspector
             * @enum {number}
             */
            level: 1;
            text?: string;
        } | {
            /** Format: uuid */
            supervisionNoticeId: string;
            /**
             * @description 1: the liaison; 2: the head; 3: the head, with a copy to the inspector
             * @enum {number}
             */
            level: 1;
            text?: string;
        };
        BulkIssues: {
            ids: string[];
            /** @description The same of each */
            opinion?: string;
        };
        Circular: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "circular";
            /** Format: uuid */
            mechanismId: string;
            /** @enum {string} */
            stage: "drafted" | "commenting" | "deciding" | "revising" | "issued" | "discarded" | "withdrawn";
            stageName: string;
            number: string | null;
            /** @description 作废: withdrawn with its circular, and never given again */
            numberVoid: boolean;
            title: string;
            facts: string;
            basis: string;
            addressees: string[];
            /** @description A unit sees itself alone until the circular is issued, and no other’s comment ever */
            units: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                facts: string;
                comment: {
                    text: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                } | null;
            }[];
            /** @description Why it was drafted and what shows it; its units read it when it is issued */
            grounds: {
                trigger: string;
                about: {
                    noun: string;
                    /** Format: uuid */
                    id: string;
                    title: string;
                    number: string | null;
                    href: string;
                } | null;
                facts: {
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string | null;
                    what: string;
                }[];
                rule: {
                    text: string;
                    edition: string;
                } | null;
            } | null;
            corrects: {
                /** Format: uuid */
                id: string;
                number: string;
                href: string;
            } | null;
            light: components["schemas"]["Light"] & (string | null);
            lightReason: string | null;
            /** @description Within which its units may comment */
            term: {
                kind: string;
                round: number;
                rule: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                dueAt: string;
                provisional: boolean;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                originalDueAt: string;
                nextRung: {
                    name: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                };
                reminders: number;
                paused: boolean;
            } | null;
            opinion: string | null;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            issuedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            withdrawnAt: string | null;
            version: number;
            edition: string | null;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        CircularDraft: {
            /** Format: uuid */
            mechanismId: string;
            title: string;
            facts: string;
            basis: string;
            /** @description 被通报单位及各自情况：每个单位一次 */
            units: {
                /** Format: uuid */
                unitId: string;
                facts: string;
            }[];
            /** @description 通报范围（主送、抄送） */
            addressees: string[];
            /**
             * Format: uuid
             * @description The matter of the record that gave cause
             */
            aboutId?: string;
        };
        CircularText: {
            title: string;
            facts: string;
            basis: string;
            /** @description 被通报单位及各自情况：每个单位一次 */
            units: {
                /** Format: uuid */
                unitId: string;
                facts: string;
            }[];
            /** @description 通报范围（主送、抄送） */
            addressees: string[];
        };
        CircularComment: {
            text: string;
        };
        CircularApproval: {
            /** @enum {string} */
            decision: "approve" | "return";
            opinion?: string;
        };
        CircularCorrection: {
            title: string;
            facts: string;
            basis: string;
            /** @description 被通报单位及各自情况：每个单位一次 */
            units: {
                /** Format: uuid */
                unitId: string;
                facts: string;
            }[];
            /** @description 通报范围（主送、抄送） */
            addressees: string[];
            /**
             * Format: uuid
             * @description The matter of the record that gave cause
             */
            aboutId?: string;
        };
        OnLadder: {
            /** Format: uuid */
            id: string;
            /**
             * @description 督办、情况通报、约谈、限期整改、问责移送
             * @enum {string}
             */
            noun: "supervisionNotice" | "circular" | "interview" | "rectification" | "referral";
            title: string;
            number: string | null;
            stage: string;
            href: string;
            unit: components["schemas"]["UnitRef"];
            about: {
                noun: string;
                /** Format: uuid */
                id: string;
                title: string;
                number: string | null;
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /** @description Calendar days since it was opened */
            ageDays: number;
            /** @description The next legal step, and who must take it */
            next: {
                kind: string;
                title: string;
                /** @enum {string} */
                role: "liaison" | "head" | "coordinator" | "director" | "leader" | "cityLeader" | "inspector" | "operator" | "system";
                /** Format: uuid */
                unitId: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                dueAt: string | null;
            }[];
        };
        Interview: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "interview";
            /** Format: uuid */
            mechanismId: string;
            unit: components["schemas"]["UnitRef"];
            number: string | null;
            /** @description 作废: called off with its interview, and never given again */
            numberVoid: boolean;
            title: string;
            matter: string;
            problems: string;
            demands: string | null;
            basis: string;
            grounds: components["schemas"]["InterviewGrounds"];
            /** @enum {string} */
            stage: "proposed" | "revising" | "approved" | "noticed" | "attended" | "absent" | "reporting" | "signing" | "checking" | "closed" | "cancelled" | "discarded";
            stageName: string;
            light: components["schemas"]["Light"] & (string | null);
            lightReason: string | null;
            overdue: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            lateSince: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            originalDueAt: string | null;
            terms: {
                kind: string;
                round: number;
                rule: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                dueAt: string;
                provisional: boolean;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                originalDueAt: string;
                reminders: number;
                nextRung: {
                    name: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                };
            }[];
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            noticedAt: string | null;
            appointment: {
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                startsAt: string;
                place: string;
                interviewers: string;
                bring: string[];
            } | null;
            rescheduled: {
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                from: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                to: string;
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            }[];
            attendance: {
                post: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            absences: {
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                startsAt: string;
                reason: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            }[];
            /** @description What was said; the unit reads it from the minutes on */
            record: {
                problems: string;
                explanation: string;
                demands: string;
                statement: string;
                reportTerm: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            minutesIssuedAt: string | null;
            /** @description What awaits the signature of the head; only the unit reads it */
            prepared: {
                report: string;
                evidence: {
                    name: string;
                    mediaType: string;
                    url: string | null;
                    sha256: string | null;
                    /** Format: uuid */
                    evidenceId?: string;
                }[];
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                preparedAt: string;
            } | null;
            /** @description The last that was sent */
            report: {
                report: string;
                evidence: {
                    name: string;
                    mediaType: string;
                    url: string | null;
                    sha256: string | null;
                    /** Format: uuid */
                    evidenceId?: string;
                }[];
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                preparedAt: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                sentAt: string;
            } | null;
            returns: {
                times: number;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                lastAt: string;
                opinion: string;
            } | null;
            opinion: string | null;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            version: number;
            edition: string | null;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        InterviewGrounds: {
            trigger: string;
            about: {
                noun: string;
                /** Format: uuid */
                matterId: string;
                title: string;
                number: string | null;
            } | null;
            facts: {
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string | null;
                what: string;
            }[];
            rule: {
                text: string;
                edition: string;
            } | null;
        };
        InterviewProposal: {
            title: string;
            /** @description 事由 */
            matter: string;
            problems: string;
            demands?: string;
            basis: string;
            /** Format: uuid */
            mechanismId: string;
            /** Format: uuid */
            unitId: string;
            /**
             * Format: uuid
             * @description The matter that gave cause
             */
            aboutId?: string;
            /**
             * @description 事实材料
             * @default []
             */
            facts: {
                /**
                 * Format: date-time
                 * @example 2026-12-10T14:30:00+08:00
                 */
                at?: string;
                what: string;
            }[];
        };
        InterviewTexts: {
            title: string;
            /** @description 事由 */
            matter: string;
            problems: string;
            demands?: string;
            basis: string;
        };
        InterviewApproval: {
            /** @enum {string} */
            decision: "approve" | "return";
            opinion?: string;
        };
        InterviewNotice: {
            /**
             * Format: date-time
             * @example 2026-12-10T14:30:00+08:00
             */
            startsAt: string;
            place: string;
            /**
             * @description 约谈人（职务即可）
             * @example 市分管领导、市政府督查室
             */
            interviewers: string;
            /**
             * @description What to bring (需携带的材料)
             * @default []
             */
            bring: string[];
        };
        InterviewRescheduling: {
            reason: string;
            /**
             * Format: date-time
             * @example 2026-12-10T14:30:00+08:00
             */
            startsAt: string;
            place?: string;
        };
        InterviewAttendance: {
            /** @enum {boolean} */
            attended: true;
            post: string;
            /** @description The head in person: a substitute is refused (不得委托他人) */
            inPerson: boolean;
        } | {
            /** @enum {boolean} */
            attended: false;
            reason: string;
        };
        InterviewRecord: {
            problems: string;
            explanation: string;
            demands: string;
            statement: string;
            /** @example 20wd */
            reportTerm?: string;
        };
        InterviewReport: {
            report: string;
            evidence: components["schemas"]["Evidence"][];
        };
        InterviewReportSignature: {
            /** @enum {string} */
            decision: "sign" | "return";
            opinion?: string;
        };
        InterviewCheck: {
            /** @enum {string} */
            outcome: "passed" | "failed";
            opinion?: string;
            /** @example 20wd */
            newTerm?: string;
        };
        MonitoringRound: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "monitoringRound";
            /** Format: uuid */
            mechanismId: string;
            /** @enum {string} */
            stage: "planned" | "fixed" | "collecting" | "self-assessed" | "verifying" | "queried" | "scored" | "published" | "objected" | "approved" | "reported" | "applied" | "closed" | "withdrawn";
            stageName: string;
            title: string;
            /** @enum {string} */
            kind: "annual" | "mid-term" | "thematic" | "quarterly" | "acceptance";
            kindName: string;
            year: number;
            period: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            };
            basis: string;
            dates: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                collectFrom: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                selfAssessmentOn: string;
            } | null;
            planYears: {
                from: number;
                until: number;
            } | null;
            pilotTerm: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            } | null;
            number: string | null;
            light: components["schemas"]["Light"] & (string | null);
            indicators: {
                /** Format: uuid */
                indicatorId: string;
                edition: number;
                code: string;
                name: string;
                unitOfMeasure: string;
                /** @enum {string} */
                direction: "higher" | "lower";
                /** @enum {string} */
                level: "city" | "county" | "unit";
                target: number | null;
                weight: number;
                dataUnit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                source: string;
                evidence: string;
            }[];
            scored: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                /** @enum {string} */
                group: "county" | "department";
                ranked: boolean;
            }[];
            /** @description A unit reads its own, here and in what follows; whoever steers reads all */
            agreements: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                /** @enum {string} */
                answer: "agreed" | "objected" | "silent";
                words: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            }[];
            returned: {
                opinion: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            fixedAt: string | null;
            summary: components["schemas"]["QuarterlySummary"];
            verification: {
                seed: string;
                drawn: {
                    code: string;
                    unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                }[];
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            queries: {
                no: number;
                code: string;
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                dataUnit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                question: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                askedAt: string;
                answer: {
                    text: string;
                    value: number | null;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                } | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                settledAt: string | null;
                term: {
                    kind: string;
                    round: number;
                    rule: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    dueAt: string;
                    provisional: boolean;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    originalDueAt: string;
                    nextRung: {
                        name: string;
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        at: string;
                    };
                    reminders: number;
                    paused: boolean;
                } | null;
            }[];
            verdicts: {
                code: string;
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                dataUnit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                /** @enum {string} */
                verdict: "accepted" | "corrected" | "false";
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
                reason: string | null;
                of: number | null;
                value: number | null;
            }[];
            surveys: {
                /** @enum {string} */
                kind: "satisfaction" | "business-environment";
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                value: number;
                source: string;
            }[];
            adjustments: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                points: number;
                reason: string;
            }[];
            vetoes: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                reason: string;
                code: string;
                of: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            }[];
            totals: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                /** @enum {string} */
                group: "county" | "department";
                total: number;
                /** @enum {string|null} */
                band: "excellent" | "good" | "qualified" | "unqualified" | null;
                bandName: string | null;
                /** @description 否决事由：不论得分，评为不合格 */
                vetoed: string | null;
                /** @description Within its group; nobody’s before the approval */
                rank: number | null;
            }[];
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            scoredAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            publishedAt: string | null;
            objections: {
                no: number;
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                text: string;
                evidence: {
                    name: string;
                    mediaType: string;
                    url: string | null;
                    sha256: string | null;
                    /** Format: uuid */
                    evidenceId?: string;
                }[];
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
                /** @enum {string} */
                judge: "director" | "inspector" | "leader" | "cityLeader";
                term: {
                    kind: string;
                    round: number;
                    rule: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    dueAt: string;
                    provisional: boolean;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    originalDueAt: string;
                    nextRung: {
                        name: string;
                        /**
                         * Format: date-time
                         * @example 2026-12-01T17:00:00.000+08:00
                         */
                        at: string;
                    };
                    reminders: number;
                    paused: boolean;
                } | null;
                decision: {
                    /** @enum {string} */
                    outcome: "upheld" | "dismissed";
                    opinion: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                    points: number;
                    corrections: {
                        code: string;
                        value: number;
                    }[];
                    liftsVeto: boolean;
                } | null;
            }[];
            approved: {
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
                opinion: string | null;
            } | null;
            report: {
                title: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            applications: {
                /** @enum {string} */
                body: "organisation" | "performance" | "business-environment" | "inspection";
                bodyName: string;
                note: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                handedAt: string;
                outcomes: {
                    text: string;
                    /**
                     * Format: date
                     * @example 2026-12-31
                     */
                    reportedOn: string;
                    reference: string | null;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                }[];
            }[];
            lowBands: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                /** @enum {string|null} */
                measure: "rectification" | "supervision-notice" | "none" | null;
                reason: string | null;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string | null;
            }[];
            terms: {
                kind: string;
                round: number;
                rule: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                dueAt: string;
                provisional: boolean;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                originalDueAt: string;
                nextRung: {
                    name: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                };
                reminders: number;
                paused: boolean;
            }[];
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            version: number;
            edition: string | null;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        /** @description 季度小结：任务、灯色、逾期 */
        QuarterlySummary: {
            period: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            };
            measures: {
                given: number;
                closed: number;
            };
            overdue: number;
            lights: {
                green: number;
                blue: number;
                yellow: number;
                red: number;
            };
            units: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                open: number;
                done: number;
                overdue: number;
            }[];
        } | null;
        MonitoringRoundPlan: {
            /** Format: uuid */
            mechanismId: string;
            title: string;
            /** @enum {string} */
            kind: "annual" | "mid-term" | "thematic" | "quarterly" | "acceptance";
            year: number;
            basis: string;
            /** @description 监测时段；年度监测不填即全年 / The year where an annual one names none */
            period?: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            };
            /** @description 报送起止；年度监测不填按规则 / The policy’s where an annual one names none */
            dates?: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                collectFrom: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                selfAssessmentOn: string;
            };
            /** @description 方案年度 */
            planYears?: {
                from: number;
                until: number;
            };
            /** @description 试点期，与方案年度不同 / The pilot term is another thing */
            pilotTerm?: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            };
        };
        MonitoringRoundRow: {
            /** Format: uuid */
            id: string;
            href: string;
            title: string;
            /** @enum {string} */
            kind: "annual" | "mid-term" | "thematic" | "quarterly" | "acceptance";
            kindName: string;
            year: number;
            period: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            };
            /** @enum {string} */
            stage: "planned" | "fixed" | "collecting" | "self-assessed" | "verifying" | "queried" | "scored" | "published" | "objected" | "approved" | "reported" | "applied" | "closed" | "withdrawn";
            stageName: string;
            number: string | null;
            light: components["schemas"]["Light"] & (string | null);
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
        };
        UnitScore: {
            unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            /** @enum {string} */
            group: "county" | "department";
            total: number;
            /** @enum {string|null} */
            band: "excellent" | "good" | "qualified" | "unqualified" | null;
            bandName: string | null;
            /** @description 否决事由：不论得分，评为不合格 */
            vetoed: string | null;
            /** @description Within its group; nobody’s before the approval */
            rank: number | null;
            items: {
                /** @enum {string} */
                part: "indicators" | "tasks" | "satisfaction" | "adjustment";
                code: string | null;
                name: string;
                value: number | null;
                target: number | null;
                weight: number;
                points: number;
                /** @enum {string} */
                why: "met" | "partial" | "missed" | "no-data" | "not-counted" | "no-target" | "share" | "bonus" | "bonus-capped" | "adjusted";
                whyName: string;
                reason: string | null;
            }[];
        };
        MonitoringRoundRevision: {
            title: string;
            /** @enum {string} */
            kind: "annual" | "mid-term" | "thematic" | "quarterly" | "acceptance";
            year: number;
            basis: string;
            /** @description 监测时段；年度监测不填即全年 / The year where an annual one names none */
            period?: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            };
            /** @description 报送起止；年度监测不填按规则 / The policy’s where an annual one names none */
            dates?: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                collectFrom: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                dueOn: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                selfAssessmentOn: string;
            };
            /** @description 方案年度 */
            planYears?: {
                from: number;
                until: number;
            };
            /** @description 试点期，与方案年度不同 / The pilot term is another thing */
            pilotTerm?: {
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                until: string;
            };
        };
        MonitoringIndicatorList: {
            /** @description 权重：计分的每一层级合计100分 / Of each scored level they sum to 100 */
            indicators: {
                /** Format: uuid */
                indicatorId: string;
                weight: number;
            }[];
            /** @description 被监测单位；不填为全部应监测单位 / Who is scored; all who may be, where none is named */
            unitIds?: string[];
        };
        MonitoringAgreement: {
            /** @enum {string} */
            answer: "agreed" | "objected";
            words?: string;
        };
        MonitoringDecision: {
            /** @enum {string} */
            decision: "approve" | "return";
            opinion?: string;
        };
        MonitoringQuestion: {
            /** @example ZB01 */
            code: string;
            /**
             * Format: uuid
             * @description The county or unit; null: the city
             * @default null
             */
            unitId: string | null;
            question: string;
        };
        MonitoringAnswer: {
            no: number;
            text: string;
            /** @description Another value, where that handed in was not right */
            value?: number;
        };
        MonitoringVerdicts: {
            verdicts: {
                /** @example ZB01 */
                code: string;
                /**
                 * Format: uuid
                 * @description The county or unit; null: the city
                 * @default null
                 */
                unitId: string | null;
                /** @enum {string} */
                verdict: "accepted" | "corrected" | "false";
                /** @description What counts instead */
                value?: number;
                reason?: string;
            }[];
        };
        MonitoringSurveys: {
            surveys: {
                /** @enum {string} */
                kind: "satisfaction" | "business-environment";
                value: number;
                source: string;
                /**
                 * Format: uuid
                 * @description null: the city
                 * @default null
                 */
                unitId: string | null;
            }[];
        };
        MonitoringAdjustment: {
            /** Format: uuid */
            unitId: string;
            points: number;
            reason: string;
        };
        ScoreObjection: {
            text: string;
            /** @default [] */
            evidence: components["schemas"]["Evidence"][];
        };
        ScoreObjectionDecision: {
            no: number;
            /** @enum {string} */
            outcome: "upheld" | "dismissed";
            opinion: string;
            /**
             * @description Of one that is upheld: values of the unit’s own that are others
             * @default []
             */
            corrections: {
                /** @example ZB01 */
                code: string;
                value: number;
            }[];
            /** @default 0 */
            points: number;
            /**
             * @description 撤销否决
             * @default false
             */
            liftsVeto: boolean;
        };
        MonitoringReport: {
            title: string;
        };
        MonitoringApplications: {
            lists: {
                /** @enum {string} */
                body: "organisation" | "performance" | "business-environment" | "inspection";
                note?: string;
            }[];
            /**
             * @description 不合格单位逐一处理 / One of each unit in the lowest band
             * @default []
             */
            measures: {
                /** Format: uuid */
                unitId: string;
                /** @enum {string} */
                measure: "rectification" | "supervision-notice" | "none";
                reason?: string;
                /** @example 30d */
                dueTerm?: string;
            }[];
        };
        MonitoringMeasures: {
            measures: {
                /** Format: uuid */
                unitId: string;
                /** @enum {string} */
                measure: "rectification" | "supervision-notice" | "none";
                reason?: string;
                /** @example 30d */
                dueTerm?: string;
            }[];
        };
        MonitoringApplicationOutcome: {
            /** @enum {string} */
            body: "organisation" | "performance" | "business-environment" | "inspection";
            text: string;
            /**
             * Format: date
             * @example 2026-12-31
             */
            reportedOn: string;
            /** @description 来文字号 */
            reference?: string;
        };
        SubmissionOfRound: {
            /** Format: uuid */
            id: string;
            href: string;
            unit: components["schemas"]["UnitRef"];
            /** @enum {string} */
            part: "data" | "self-assessment";
            /** @enum {string} */
            stage: "called" | "prepared" | "signed" | "locked" | "unlocked" | "void" | "missed";
            stageName: string;
            completeness: components["schemas"]["Completeness"];
            light: components["schemas"]["Light"] & (string | null);
            overdue: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            signedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            lateSince: string | null;
        };
        /** @description Figures asked for, entered, those that say there is none, those warned of */
        Completeness: {
            asked: number;
            entered: number;
            noData: number;
            warned: number;
        };
        MonitoringSubmission: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "submission";
            /** Format: uuid */
            mechanismId: string;
            unit: components["schemas"]["UnitRef"];
            /** Format: uuid */
            roundId: string;
            round: {
                title: string;
                year: number;
            };
            /** @enum {string} */
            part: "data" | "self-assessment";
            title: string;
            /** @enum {string} */
            stage: "called" | "prepared" | "signed" | "locked" | "unlocked" | "void" | "missed";
            stageName: string;
            completeness: components["schemas"]["Completeness"];
            /** @description What is asked; nothing of a self-assessment */
            indicators: components["schemas"]["AskedIndicator"][];
            light: components["schemas"]["Light"] & (string | null);
            lightReason: string | null;
            overdue: boolean;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            lateSince: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            dueAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            originalDueAt: string;
            terms: {
                kind: string;
                round: number;
                rule: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                dueAt: string;
                provisional: boolean;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                originalDueAt: string;
                reminders: number;
                nextRung: {
                    name: string;
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string;
                };
            }[];
            draft: components["schemas"]["SubmissionContent"];
            /** @description What stands as handed in */
            signed: components["schemas"]["SubmissionContent"] & ({
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                signedAt: string;
            } | null);
            unlocked: {
                reason: string;
                /**
                 * Format: date
                 * @example 2026-12-31
                 */
                untilOn: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                at: string;
            } | null;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            version: number;
            edition: string | null;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        AskedIndicator: {
            /** Format: uuid */
            indicatorId: string;
            edition: number;
            code: string;
            name: string;
            unitOfMeasure: string;
            /** @enum {string} */
            direction: "higher" | "lower";
            /** @enum {string} */
            level: "city" | "county" | "unit";
            target: number | null;
            source: string;
            evidence: string;
            atMost: string | null;
            range: {
                min: number | null;
                max: number | null;
            };
            yearOnYearPercent: number | null;
            asked: {
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                before: number | null;
            }[];
        };
        /** @description What was written last; only the unit reads it */
        SubmissionContent: {
            entries: {
                code: string;
                unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
                value: number | null;
                note: string | null;
                evidence: {
                    name: string;
                    mediaType: string;
                    url: string | null;
                    sha256: string | null;
                    /** Format: uuid */
                    evidenceId?: string;
                }[];
            }[] | null;
            warnings: components["schemas"]["EntryVerdict"][];
            text: string | null;
            evidence: {
                name: string;
                mediaType: string;
                url: string | null;
                sha256: string | null;
                /** Format: uuid */
                evidenceId?: string;
            }[];
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            at: string;
        } | null;
        EntryVerdict: {
            /** @description The place of the entry, from 0 */
            index: number;
            code: string;
            /** Format: uuid */
            unitId: string | null;
            /** @enum {string} */
            severity: "block" | "warn";
            /** @enum {string} */
            rule: "unknown-code" | "wrong-scope" | "twice" | "no-note" | "decimals" | "range" | "at-most" | "year-on-year";
            zh: string;
            en: string;
            details: {
                [key: string]: string | number;
            };
        };
        MonitoringUnlock: components["schemas"]["SubmissionUnlock"] & {
            /** Format: uuid */
            submissionId: string;
        };
        SubmissionUnlock: {
            reason: string;
            /**
             * Format: date
             * @description The last day of late entry
             * @example 2026-12-31
             */
            untilOn: string;
        };
        MonitoringEntries: {
            entries: components["schemas"]["MonitoringEntry"][];
        };
        MonitoringEntry: {
            /** @example ZB01 */
            code: string;
            /**
             * Format: uuid
             * @description The county or unit; null: the city
             * @default null
             */
            unitId: string | null;
            /** @description 无数据填 null，并在 note 说明 / null: no data, the note says why */
            value: number | null;
            /** @default null */
            note: string | null;
            /** @default [] */
            evidence: components["schemas"]["Evidence"][];
        };
        SelfAssessment: {
            text: string;
            /** @default [] */
            evidence: components["schemas"]["Evidence"][];
        };
        Referral: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "referral";
            /** Format: uuid */
            mechanismId: string;
            subject: components["schemas"]["ReferralSubject"];
            subjectName: string;
            unit: components["schemas"]["UnitRef"] & (Record<string, never> | null);
            number: string | null;
            /** @description 作废: withdrawn with it, and never given again */
            numberVoid: boolean;
            title: string;
            facts: string | null;
            basis: string | null;
            grounds: {
                trigger: string;
                about: {
                    noun: string;
                    /** Format: uuid */
                    id: string;
                    title: string;
                    number: string | null;
                    href: string;
                } | null;
                facts: {
                    /**
                     * Format: date-time
                     * @example 2026-12-01T17:00:00.000+08:00
                     */
                    at: string | null;
                    what: string;
                }[];
                rule: {
                    text: string;
                    edition: string;
                } | null;
            } | null;
            /** @enum {string} */
            stage: "proposed" | "revising" | "approved" | "handed-over" | "closed" | "discarded" | "withdrawn";
            stageName: string;
            /**
             * @description Of the matter that gave cause (复核)
             * @enum {string}
             */
            objection: "none" | "pending" | "upheld" | "changed" | "withdrawn";
            /** @description While that objection is pending it is not approved or handed over */
            suspended: boolean;
            /** @description The bodies that are competent for it */
            bodies: components["schemas"]["ReceivingBody"][];
            handedOver: {
                body: components["schemas"]["ReceivingBody"];
                bodyName: string;
                /** Format: date */
                on: string;
                receipt: string | null;
            } | null;
            /** @description As the competent body reported it */
            outcome: {
                code: components["schemas"]["ReferralOutcome"];
                name: string;
                /** Format: date */
                reportedOn: string;
                reference: string | null;
                note: string | null;
            } | null;
            opinion: string | null;
            reason: string | null;
            cause: components["schemas"]["ReferralCause"];
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            approvedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            closedAt: string | null;
            version: number;
            workflow: {
                id: string;
                /**
                 * Format: date-time
                 * @example 2026-12-01T17:00:00.000+08:00
                 */
                nextWakeAt: string | null;
                waitsFor: string;
            };
            actions: components["schemas"]["Action"][];
        };
        /**
         * @description 单位、个人
         * @enum {string}
         */
        ReferralSubject: "unit" | "individual";
        /**
         * @description 政府督查室、组织部、监察机关
         * @enum {string}
         */
        ReceivingBody: "gov-inspection" | "organisation-dept" | "supervisory";
        /**
         * @description 不予处理、谈话提醒、批评教育、通报批评、责令检查、诫勉、处分、其他
         * @enum {string}
         */
        ReferralOutcome: "no-action" | "talk" | "criticism" | "circular-criticism" | "inspection-ordered" | "admonition" | "disciplinary" | "other";
        /**
         * @description 事实不足、不属移送范围、已另行处理、有误 / Of an individual’s referral the only reason that is kept
         * @enum {string|null}
         */
        ReferralCause: "facts-lacking" | "not-for-referral" | "settled-otherwise" | "in-error" | null;
        ReferralProposal: {
            /** Format: uuid */
            mechanismId: string;
            subject: components["schemas"]["ReferralSubject"];
            /**
             * Format: uuid
             * @description The unit that it is about, or that the individual is of, which nobody is shown
             */
            unitId: string;
            /** @description Required of a unit; of an individual nothing is kept, and it is refused */
            title?: string;
            /** @description Required of a unit; of an individual nothing is kept, and it is refused */
            facts?: string;
            /** @description Required of a unit; of an individual nothing is kept, and it is refused */
            basis?: string;
            /**
             * Format: uuid
             * @description The matter of the record that gave cause; never of an individual
             */
            aboutId?: string;
        };
        ReferralRevision: {
            /** @description Required of a unit; of an individual nothing is kept, and it is refused */
            title?: string;
            /** @description Required of a unit; of an individual nothing is kept, and it is refused */
            facts?: string;
            /** @description Required of a unit; of an individual nothing is kept, and it is refused */
            basis?: string;
        };
        ReferralApproval: {
            /** @enum {string} */
            decision: "approve" | "return";
            opinion?: string;
            cause?: components["schemas"]["ReferralCause"];
        };
        ReferralReason: {
            /** @description Required of a unit; of an individual nothing is kept, and it is refused */
            reason?: string;
            cause?: components["schemas"]["ReferralCause"];
        };
        ReferralHandingOver: {
            body: components["schemas"]["ReceivingBody"];
            /**
             * Format: date
             * @example 2026-12-31
             */
            handedOn: string;
            /** @description Required of a unit; of an individual nothing is kept, and it is refused */
            receipt?: string;
        };
        ReferralOutcomeReport: {
            outcome: components["schemas"]["ReferralOutcome"];
            /**
             * Format: date
             * @example 2026-12-31
             */
            reportedOn: string;
            /** @description Required of a unit; of an individual nothing is kept, and it is refused */
            reference?: string;
            note?: string;
        };
        Indicator: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            noun: "indicator";
            /** Format: uuid */
            mechanismId: string;
            code: string;
            name: string;
            unitOfMeasure: string;
            /** @enum {string} */
            direction: "higher" | "lower";
            directionName: string;
            level: components["schemas"]["IndicatorLevel"];
            levelName: string;
            targets: {
                year: number;
                value: number;
            }[];
            weight: number;
            dataUnit: components["schemas"]["UnitRef"];
            source: string;
            evidence: string | null;
            range: {
                min: number | null;
                max: number | null;
            };
            yearOnYearPercent: number | null;
            atMost: string | null;
            bonus: {
                per: number;
                points: number;
                cap: number;
            } | null;
            figures: {
                year: number;
                value: number;
                source: string;
            }[];
            /** @enum {string} */
            stage: "standing" | "retired";
            stageName: string;
            edition: number;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            definedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            editedAt: string;
            /**
             * Format: date-time
             * @example 2026-12-01T17:00:00.000+08:00
             */
            retiredAt: string | null;
            version: number;
            actions: components["schemas"]["Action"][];
        };
        /**
         * @description 全市、县市区、单位
         * @enum {string}
         */
        IndicatorLevel: "city" | "county" | "unit";
        IndicatorDraft: {
            /**
             * @description Never given again
             * @example ZB01
             */
            code: string;
            name: string;
            unitOfMeasure: string;
            /** @enum {string} */
            direction: "higher" | "lower";
            level: components["schemas"]["IndicatorLevel"];
            targets: {
                year: number;
                value: number;
            }[];
            /** @description Points of 100 within its level; 0 for the city’s */
            weight: number;
            /**
             * Format: uuid
             * @description The unit that reports it (数据责任单位)
             */
            dataUnitId: string;
            /** @description 出处 */
            source: string;
            /** @description What is asked as evidence; left out: nothing */
            evidence?: string;
            range?: {
                /** @default null */
                min: number | null;
                /** @default null */
                max: number | null;
            };
            /** @description A larger change against the year before is warned of */
            yearOnYearPercent?: number | null;
            /** @description The code of the indicator whose value this one never exceeds */
            atMost?: string | null;
            /** @description Points for every whole `per` beyond the target, up to `cap` */
            bonus?: {
                per: number;
                points: number;
                cap: number;
            } | null;
            /** @description What is known of the city, with its source */
            figures?: {
                year: number;
                value: number;
                source: string;
            }[];
        };
        IndicatorAmendment: {
            name: string;
            unitOfMeasure: string;
            /** @enum {string} */
            direction: "higher" | "lower";
            level: components["schemas"]["IndicatorLevel"];
            targets: {
                year: number;
                value: number;
            }[];
            /** @description Points of 100 within its level; 0 for the city’s */
            weight: number;
            /**
             * Format: uuid
             * @description The unit that reports it (数据责任单位)
             */
            dataUnitId: string;
            /** @description 出处 */
            source: string;
            /** @description What is asked as evidence; left out: nothing */
            evidence?: string;
            range?: {
                /** @default null */
                min: number | null;
                /** @default null */
                max: number | null;
            };
            /** @description A larger change against the year before is warned of */
            yearOnYearPercent?: number | null;
            /** @description The code of the indicator whose value this one never exceeds */
            atMost?: string | null;
            /** @description Points for every whole `per` beyond the target, up to `cap` */
            bonus?: {
                per: number;
                points: number;
                cap: number;
            } | null;
            /** @description What is known of the city, with its source */
            figures?: {
                year: number;
                value: number;
                source: string;
            }[];
            /** @description The edition that is amended */
            edition: number;
            reason: string;
        };
        Readiness: {
            ready: boolean;
            /** @enum {string} */
            database: "ok" | "away";
            /** @enum {string} */
            temporal: "ok" | "away";
            /** @enum {string} */
            worker: "ok" | "away" | "unknown";
            /** @enum {string} */
            clock: "running" | "stands-still" | "unknown";
            oldestDueSeconds: number | null;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            requestId?: string;
            errors?: {
                pointer: string;
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description 无法读取 / Malformed */
        Problem400: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 未登录 / No valid token */
        Problem401: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 无权 / Not yours */
        Problem403: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 没有找到 / Not found */
        Problem404: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 当前不能办理 / Not now */
        Problem409: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 已有变化 / Changed meanwhile: If-Match */
        Problem412: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 过大 / Too large */
        Problem413: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 媒体类型 / Media type */
        Problem415: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 内容有误 / Invalid */
        Problem422: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 过于频繁 / Too many; see Retry-After */
        Problem429: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 系统内部错误 / A fault of ours */
        Problem500: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description 暂时不可用 / Away; see Retry-After */
        Problem503: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description 请求编号 / The id of the request: the caller’s own, or one of ours */
        "X-Request-Id": string;
        /** @description 剩余次数 / What is left of the limit, as draft-ietf-httpapi-ratelimit-headers-08 writes it */
        RateLimit: string;
        /** @description 频率上限 / The limit itself, in the same form */
        "RateLimit-Policy": string;
        /** @description 所示内容的标签，用于 If-None-Match 和 If-Match / The tag of what is shown */
        ETag: string;
        /** @description 新建事项的地址 / Where what was made is */
        Location: string;
        /** @description 重发同一幂等键时为 true / true where an earlier answer under this key is given again */
        "Idempotent-Replayed": string;
        /** @description 试办时为 true / true where nothing was kept (dryRun) */
        "Lianxi-Dry-Run": string;
        /** @description 多少秒之后再试 / After how many seconds to try again */
        "Retry-After": string;
        /** @description 须用的认证方式 / How to authenticate */
        "WWW-Authenticate": string;
        /** @description 此地址支持的方法 / The methods that the address takes */
        Allow: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
