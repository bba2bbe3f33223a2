package dev.ashlar.compiler.java;

/** The qualified names of all that generated code mentions. */
final class Types {
    static final String NULLABLE = "org.jspecify.annotations.Nullable";
    static final String OVERRIDE = "java.lang.Override";
    static final String STRING = "java.lang.String";
    static final String LIST = "java.util.List";
    static final String FUNCTION = "java.util.function.Function";
    static final String UNARY_OPERATOR = "java.util.function.UnaryOperator";

    private static final String SQL = "dev.ashlar.sql.";
    static final String COLUMN = SQL + "Column";
    static final String CONDITION = SQL + "Condition";
    static final String CONSTRAINT = SQL + "Constraint";
    static final String DELETION_COLUMN = SQL + "DeletionColumn";
    static final String JUNCTION = SQL + "Junction";
    static final String LIST_COLUMN = SQL + "ListColumn";
    static final String MAY_BE_NULL = SQL + "MayBeNull";
    static final String PARAMETER = SQL + "Parameter";
    static final String PG_TYPE = SQL + "PgType";
    static final String RANGE_COLUMN = SQL + "RangeColumn";
    static final String RELATION = SQL + "Relation";
    static final String STATEMENT = SQL + "Statement";
    static final String TEXT_COLUMN = SQL + "TextColumn";
    static final String TO_MANY = SQL + "ToMany";
    static final String TO_ONE = SQL + "ToOne";
    static final String TO_OPTIONAL = SQL + "ToOptional";

    private static final String RUNTIME = "dev.ashlar.runtime.";
    static final String BATCHES = RUNTIME + "Batches";
    static final String DATABASE = RUNTIME + "Database";
    static final String DECLARATION = RUNTIME + "presence.Declaration";
    static final String FAILURE = RUNTIME + "error.Failure";
    static final String OUTCOME = RUNTIME + "error.Outcome";
    static final String SCOPE = RUNTIME + "Scope";
    static final String FILE_COMMAND = RUNTIME + "file.FileCommand";
    static final String FILE_QUERY = RUNTIME + "file.FileQuery";
    static final String IDS = RUNTIME + "id.Ids";
    static final String KEY = RUNTIME + "query.Key";
    static final String VERSIONED_KEY = RUNTIME + "query.VersionedKey";
    static final String KEY_DATA = RUNTIME + "query.KeyData";
    static final String REFRESH = RUNTIME + "query.Refresh";
    static final String READ_DELEGATE = RUNTIME + "query.ReadDelegate";
    static final String ISOLATION = RUNTIME + "session.Isolation";
    static final String MIDDLEWARE = RUNTIME + "session.Middleware";
    static final String TAGS = RUNTIME + "session.Tags";
    static final String SESSION = RUNTIME + "session.Session";
    static final String PART = RUNTIME + "shape.Part";
    static final String MODEL_TABLE = RUNTIME + "shape.ModelTable";
    static final String ROW_TOKEN = RUNTIME + "shape.RowToken";
    static final String SHAPE_TOKEN = RUNTIME + "shape.ShapeToken";
    static final String VALUES = RUNTIME + "shape.Values";
    private static final String WRITE = RUNTIME + "write.";
    static final String BUILDERS = WRITE + "Builders";
    static final String FILLS = WRITE + "Fills";
    static final String ATTEMPTS = WRITE + "Attempts";
    static final String UPDATE_ATTEMPTS = WRITE + "UpdateAttempts";
    static final String CREATE_READY = WRITE + "CreateReady";
    static final String CREATE_DATA = WRITE + "CreateData";
    static final String DELEGATE = WRITE + "Delegate";
    static final String LINK = WRITE + "Link";
    static final String JSON_CHANGE = WRITE + "JsonChange";
    static final String LIST_CHANGE = WRITE + "ListChange";
    static final String NUMBER_CHANGE = WRITE + "NumberChange";
    static final String SOFTLY_DELETED = WRITE + "SoftlyDeleted";
    static final String STAGE = WRITE + "Stage";
    static final String TO_MANY_CONNECT = WRITE + "ToManyConnect";
    static final String TO_MANY_CREATE = WRITE + "ToManyCreate";
    static final String TO_MANY_UPDATE = WRITE + "ToManyUpdate";
    static final String TO_ONE_CONNECT = WRITE + "ToOneConnect";
    static final String TO_ONE_CREATE = WRITE + "ToOneCreate";
    static final String TO_ONE_UPDATE = WRITE + "ToOneUpdate";
    static final String TO_OPTIONAL_UPDATE = WRITE + "ToOptionalUpdate";
    static final String UPDATE_BUILDER = WRITE + "UpdateBuilder";
    static final String UPDATE_DATA = WRITE + "UpdateData";
    static final String WRITE_DELEGATE = WRITE + "WriteDelegate";

    private Types() {}
}
