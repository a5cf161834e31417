namespace Pipeline.Model;

/// <summary>How a target's number is to be met.</summary>
public enum Comparator
{
    Equal,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    About,
    Range,
}
