using System.Text.RegularExpressions;

namespace Pipeline.Ingest.Reconcile.Regions;

/// <summary>A province, a city, or a county or district.</summary>
/// <param name="Code">As GB/T 2260 numbers it: 2, 4 or 6 digits.</param>
/// <param name="Parent">What it is part of; null of a province.</param>
internal sealed partial record Region(string Code, string Name, Region? Parent)
{
    /// <summary>番禺 of 番禺区, 恩施 of 恩施土家族苗族自治州; null where too little would be left, as of 赵县.</summary>
    public string? ShortName { get; } =
        Level().Replace(Peoples().Replace(Name, ""), "") is { Length: >= 2 } name && name != Name ? name : null;

    /// <summary>Its name after those of all that it is part of.</summary>
    public IReadOnlyList<string> Names => Parent is null ? [Name] : [.. Parent.Names, Name];

    /// <summary>Whether it is part of all that these name.</summary>
    public bool IsWithin(IEnumerable<string> names) => names.All(n => Parent?.IsWithinOne(n) ?? false);

    private bool IsWithinOne(string name) => Name == name || ShortName == name || (Parent?.IsWithinOne(name) ?? false);

    [GeneratedRegex(
        "(?<=..)(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|"
        + "达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各)族?)+(?=自治.$)")]
    private static partial Regex Peoples();

    [GeneratedRegex("(?:自治[区州县旗]|地区|新区|[省市区县旗盟])$")]
    private static partial Regex Level();
}
