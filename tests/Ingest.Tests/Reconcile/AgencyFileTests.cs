using System.Text;
using Pipeline.Ingest.Reconcile.Agencies;
using Pipeline.Model;

namespace Pipeline.Ingest.Tests.Reconcile;

public sealed class AgencyFileTests : IDisposable
{
    private const string Agencies = "SELECT DISTINCT coalesce(place, '') || name FROM agencies ORDER BY 1";

    private readonly ReconciledStore _db = new();
    private readonly List<string> _told = [];

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with BOM", "GB18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_name_is_of_the_agency_that_a_person_says(string encoding)
    {
        Write("name,alias_of,region\r\n临洲市港航局,港航管理局,临洲市\r\n", encoding);
        _db.Store("2023", Filing("临洲市港航局", "绩效目标表", 2023));
        _db.Store("2024", Filing("临洲市港航管理局", "绩效目标表", 2024));
        Assert.Equal(
            ["临洲市港航局|alias", "临洲市港航管理局|printed"],
            _db.Rows(
                "SELECT name_fold, basis FROM agency_names JOIN agencies USING (agency_id) WHERE place || name = '临洲市港航管理局' ORDER BY 1"));
        Assert.Equal(["临洲市港航管理局"], _db.Rows(Agencies));
    }

    [Fact]
    public void What_is_stored_follows_the_file_when_all_is_told_anew()
    {
        _db.Store("2023", Filing("临洲市港航局", "绩效目标表", 2023));
        _db.Store("2024", Filing("临洲市港航管理局", "绩效目标表", 2024));
        var without = _db.Derived;
        Write("region,name,alias_of\n,临洲市港航局,临洲市港航处\n,临洲市港航处,临洲市港航管理局\n");
        _db.Rebuild();
        Assert.Equal(["临洲市港航管理局"], _db.Rows(Agencies));
        File.Delete(_db.AgencyFile);
        _db.Rebuild();
        Assert.Equal(without, _db.Derived);
    }

    [Theory]
    // A bare name of a filing that tells another place is not meant.
    [InlineData("区应急局,区应急管理局,番禺区", "区应急局", "海珠区绩效目标表", "广东省广州市海珠区应急局")]
    [InlineData("区应急局,区应急管理局,番禺区", "区应急局", "番禺区绩效目标表", "广东省广州市番禺区应急管理局")]
    [InlineData("区应急局,区应急管理局,番禺区", "番禺区应急局", "绩效目标表", "广东省广州市番禺区应急管理局")]
    [InlineData("区应急局,区应急管理局,番禺区", "区应急局", "绩效目标表", "广东省广州市番禺区应急管理局")]
    // Two districts' are two; which is meant nobody tells.
    [InlineData("区应急局,区应急管理局,番禺区\n区应急局,区应急管理局,海珠区", "区应急局", "绩效目标表", "应急局")]
    [InlineData("区应急局,区应急管理局,番禺区\n区应急局,区应急管理局,海珠区", "区应急局", "海珠区绩效目标表", "广东省广州市海珠区应急管理局")]
    // What a district was merged into.
    [InlineData("萝岗区财政局,黄埔区财政局,", "萝岗区财政局", "绩效目标表", "广东省广州市黄埔区财政局")]
    // 本级 is another sum.
    [InlineData("临洲市港航局,临洲市港航管理局,", "临洲市港航局（本级）", "绩效目标表", "临洲市港航局")]
    // Two that are each other are nobody else.
    [InlineData("临洲市甲局,临洲市乙局,\n临洲市乙局,临洲市甲局,", "临洲市甲局", "绩效目标表", "临洲市甲局")]
    public void A_name_holds_where_it_is_meant(string lines, string printed, string title, string agency)
    {
        Write("name,alias_of,region\n" + lines);
        _db.Store("a", Filing(printed, title, 2024));
        Assert.Equal([agency], _db.Rows(Agencies));
        Assert.Equal([printed], _db.Rows("SELECT agency FROM filings"));
    }

    [Fact]
    public void A_line_that_cannot_be_used_is_told_and_the_others_hold()
    {
        Write("name,alias_of,region\n,临洲市港航管理局,\n\n临洲市港航局\n区应急局,区应急管理局,\n区应急局,区应急管理局,火星\n临洲市\"港航局,临洲市港航管理局,\n临洲市林业处,临洲市林业局,\n");
        var aliases = Read();
        Assert.Equal(
            [
                "line 2: name is empty; a name that filings print was expected",
                "line 4: alias_of is empty; the agency that the name is of was expected",
                "line 5: nothing tells where 区应急管理局 is; a region was expected, or a name with its place, as 番禺区应急管理局",
                "line 6: region is 火星; the name of a province, city, county or district was expected, as 番禺区",
            ],
            _told.Select(t => t[(_db.AgencyFile.Length + 2)..].Replace(". It is left out.", "", StringComparison.Ordinal)));
        Assert.Equal("林业局", aliases.Resolve(Agency.Of("临洲市林业处", [])!).Name);
    }

    [Theory]
    [InlineData("名称,机构\n临洲市港航局,临洲市港航管理局\n", "its first line is 名称,机构; name,alias_of,region was expected")]
    [InlineData("", "its first line is ; name,alias_of,region was expected")]
    [InlineData("name,alias_of\n\0\u0001\u0002\n", "binary")]
    public void What_is_no_such_file_is_told(string text, string expected)
    {
        Write(text);
        Read();
        Assert.Contains(expected, Assert.Single(_told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_that_name_is_told_and_no_file_is_nothing()
    {
        Read();
        Assert.Empty(_told);
        Directory.CreateDirectory(_db.AgencyFile);
        Read();
        Assert.Single(_told);
    }

    [Fact]
    public void A_file_that_changes_is_read_again_and_one_that_does_not_is_not()
    {
        var file = new AgencyFile(_db.AgencyFile, _told.Add);
        var printed = Agency.Of("临洲市港航局", [])!;
        Assert.Equal("港航局", file.Aliases.Resolve(printed).Name);
        Write("name,alias_of\n临洲市港航局,临洲市港航管理局\n临洲市林业处,林业局\n");
        Assert.Equal("港航管理局", file.Aliases.Resolve(printed).Name);
        Assert.Equal("港航管理局", file.Aliases.Resolve(printed).Name);
        Assert.Single(_told);
    }

    public void Dispose() => _db.Dispose();

    private static Filing Filing(string agency, string title, int year) => Composed.Targets(agency, title, year, ("护林", year));

    private AgencyAliases Read() => new AgencyFile(_db.AgencyFile, _told.Add).Aliases;

    private void Write(string text, string encoding = "utf-8") => File.WriteAllBytes(_db.AgencyFile, encoding switch
    {
        "GB18030" => CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text),
        "utf-8" => Encoding.UTF8.GetBytes(text),
        _ => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
    });
}
