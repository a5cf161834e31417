namespace Pipeline.Model;

public enum Severity
{
    Info,
    Warning,
    Error,
}
