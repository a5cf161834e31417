using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Pipeline.Ingest.Extract;

namespace Pipeline.Ingest.Tests.Formats.Archives;

/// <summary>What becomes of archives in a worker: the files in them, or a sentence.</summary>
public sealed class UnpackingTests : IDisposable
{
    // Two files, 附件/一.txt and 附件/二.txt, by 7-Zip 26.02: plain, and with the password geheim for the names too.
    internal const string SevenZip =
        "N3q8ryccAASHL7afiAAAAAAAAAAhAAAAAAAAACggL27gAB0AGF0Ac67RLmUaoo5XiJWfa3X4EXIZN+p1gztEAAAAgTMHrg/QDrA8nz9HQQuzhjUv150m" +
        "SmXC+BrxzG3UKb6aHci3zd7h9wiWbsdYcHDMGAyBJFJyUZK5rx09YlHrsULgyCo9mjlpZniXVS4BdzAbbTsQtks2E66vXUOKFeeMtuqjAAAAFwYgAQlo" +
        "AAcLAQABIwMBAQVdABAAAAyAigoBKsy0jgAA";
    private const string LockedSevenZip =
        "N3q8ryccAAQYJBSnsAAAAAAAAAA+AAAAAAAAAPOnsv6ELFyCuLRduwDo+TunRmu7KEDBG6++QsLTdB8h0WkU3JnBCswR/3sOt1ubW3tQgSSbfaglorkH" +
        "STWTwOUBZIREb5xnJ53gCQTc4SIm3FH0u908vG9RjoLP5LcIqsLmtEonCmOq7s+APZLpVIV0mUnnkudvc/aC5VYaWjBImJQbHa8Menyt5hyDnhBe41j4" +
        "jrKlWNoC4Lj46JypNpoutqFNAsA6Agba1zkGOcUHJtVTiRcGIAEJgJAABwsBAAIkBvEHARJTDxUlyDNnpDl0tOowZ3GB1y4jAwEBBV0AEAAAAQAMgIaA" +
        "qgoB+IgBcQAA";
    private const string LockedFilesSevenZip =
        "N3q8ryccAATtvq4FpQAAAAAAAAAiAAAAAAAAAF2Tli08GvvIlFejN/jIrKQtGXnKC7ImUAPaB0C60ALllSApTwAAgTMHrg/QDrA8nzkQnJ+m1TPasi6w" +
        "V9WKBPy1kzzObtYMeajtl+0ts5x4K7qYjWz3vlsHIm41UGSJDOdBulDBlrlPubaA8mQURapZuG2um2BHCPcFhUW8MTyibfVkzdix7YX09v2rWvzg6bs4" +
        "ILq4JkB0ib+nB8+kbbLzri5SAvnYAAAXBiABCYCFAAcLAQABIwMBAQVdABAAAAyAqgoBxDwnBQAA";

    // 附件/一.txt, by 7-Zip 26.02 with the password geheim.
    private const string AesZip =
        "UEsDBDMAAQhjAAWMfF0AAAAAKwAAAA8AAAAOAAsA6ZmE5Lu2L+S4gC50eHQBmQcAAgBBRQMAAGngrNsV/YjlAjQcxr9vLmwr2B4QZky80vkLwb5Yr+T4" +
        "2NV79b7/33wHqfJQSwECPwMzAAEIYwAFjHxdAAAAACsAAAAPAAAADgAvAAAAAAAAACCApIEAAAAA6ZmE5Lu2L+S4gC50eHQKACAAAAAAAAEAGABX8Kdk" +
        "Xn/dAQAAAAAAAAAAAAAAAAAAAAABmQcAAgBBRQMAAFBLBQYAAAAAAQABAGsAAABiAAAAAAA=";
    private const string ZipCrypto =
        "UEsDBBQAAQgAAAWMfF3Hs5J3GwAAAA8AAAAOAAAA6ZmE5Lu2L+S4gC50eHQb9zctaZWu5ypc/QI06EAinfwQHf44mCOjivlQSwECPwMUAAEIAAAFjHxd" +
        "x7OSdxsAAAAPAAAADgAkAAAAAAAAACCApIEAAAAA6ZmE5Lu2L+S4gC50eHQKACAAAAAAAAEAGABX8KdkXn/dAQAAAAAAAAAAAAAAAAAAAABQSwUGAAAA" +
        "AAEAAQBgAAAARwAAAAAA";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly UnpackedFolder _folder = new();

    public static TheoryData<string, byte[]> Archives => new()
    {
        { "a.zip", ZipBytes.Of(("附件/一.txt", "绩效自评一"), ("附件/二.txt", "绩效自评二")) },
        { "a.7z", Convert.FromBase64String(SevenZip) },
        { "a.tar", Tar(("附件/一.txt", "绩效自评一"), ("附件/二.txt", "绩效自评二")) },
        { "a.tar.gz", GZip(Tar(("附件/一.txt", "绩效自评一"), ("附件/二.txt", "绩效自评二"))) },
        { "a.tgz", GZip(Tar(("附件/一.txt", "绩效自评一"), ("附件/二.txt", "绩效自评二"))) },
        // By its bytes, whatever its name.
        { "a.txt", ZipBytes.Of(("附件/一.txt", "绩效自评一"), ("附件/二.txt", "绩效自评二")) },
    };

    [Theory]
    [MemberData(nameof(Archives))]
    public void An_archive_gives_the_files_that_it_holds(string name, byte[] archive) =>
        Assert.Equal(["附件/一.txt=绩效自评一", "附件/二.txt=绩效自评二"], _folder.Members(_folder.Unpack(archive, name)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_RAR_gives_its_file(int version)
    {
        var content = Encoding.UTF8.GetBytes("绩效自评");
        Assert.Equal(
            ["2023/a.txt=绩效自评"],
            _folder.Members(
                _folder.Unpack(version == 4 ? RarBytes.Of4("2023/a.txt", content) : RarBytes.Of5("2023/a.txt", content), "a.rar")));
    }

    [Fact]
    public void A_GZIP_gives_its_file_by_its_own_name() =>
        Assert.Equal(["自评表.txt=绩效自评"], _folder.Members(_folder.Unpack(GZip("绩效自评"u8.ToArray()), "自评表.txt.gz")));

    [Fact]
    public void Names_that_are_not_UTF_8_are_GB18030() =>
        Assert.Equal(
            ["附件/自评表.txt=a"],
            _folder.Members(_folder.Unpack(new ZipBytes().Add(Gb18030.GetBytes("附件/自评表.txt"), "a"u8.ToArray()).ToArray())));

    [Theory]
    [InlineData("../../etc/passwd", "etc/passwd")]
    [InlineData(@"..\..\x.txt", "x.txt")]
    [InlineData("/etc/passwd", "etc/passwd")]
    [InlineData(@"C:\Windows\x.txt", "Windows/x.txt")]
    [InlineData("a/../../x.txt", "a/x.txt")]
    [InlineData("..", "unnamed")]
    [InlineData("a\0b\u001b[2J\nc.txt", @"a\u0000b\u001b[2J\u000ac.txt")]
    public void A_hostile_name_is_shown_and_leads_nowhere(string name, string shown)
    {
        var members = _folder.Members(_folder.Unpack(new ZipBytes().Add(name, "a").ToArray()));
        Assert.Equal([$"{shown}=a"], members);
        Assert.Equal(["1", "1/1"], _folder.Files);
    }

    [Fact]
    public void A_name_of_4000_characters_keeps_its_beginning_and_end()
    {
        var name = _folder.Unpack(new ZipBytes().Add($"2023/{new string('表', 4000)}.xlsx", "a").ToArray()).Archive!.Members.Single().Name;
        Assert.InRange(name.Length, 150, 200);
        Assert.StartsWith("2023/表", name);
        Assert.EndsWith("表.xlsx", name);
    }

    [Fact]
    public void Files_of_one_name_and_a_folder_of_it_are_told_apart()
    {
        var archive = ZipBytes.Of(("a.txt", "1"), ("a.txt", "2"), ("a.txt/", ""), ("a.txt/b.txt", "3"), ("./a.txt", "4"));
        Assert.Equal(["a.txt=1", "a (2).txt=2", "a.txt/b.txt=3", "a (3).txt=4"], _folder.Members(_folder.Unpack(archive)));
    }

    [Fact]
    public void Links_and_clutter_are_left_out_and_told()
    {
        var archive = new ZipBytes()
            .Add("link"u8.ToArray(), "/etc/passwd"u8.ToArray(), mode: 0xA1FF)
            .Add("device"u8.ToArray(), [], mode: 0x21B6)
            .Add("__MACOSX/._a.txt", "x")
            .Add("2023/.DS_Store", "x")
            .Add("Thumbs.db", "x")
            .Add("~$a.docx", "x")
            .Add("__MACOSX/b.txt", "x")
            .Add("a.txt", "a")
            .ToArray();
        var extraction = _folder.Unpack(archive);
        Assert.Equal(["a.txt=a"], _folder.Members(extraction));
        Assert.Equal(
            ["link", "device", "__MACOSX/._a.txt", "2023/.DS_Store", "Thumbs.db", "~$a.docx", "__MACOSX/b.txt"],
            extraction.Archive!.LeftOut);
    }

    [Fact]
    public void Links_of_a_TAR_are_left_out()
    {
        var extraction = _folder.Unpack(TarOf(writer =>
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "hard") { LinkName = "../x" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.txt") { DataStream = new MemoryStream("a"u8.ToArray()) });
        }));
        Assert.Equal(["a.txt=a"], _folder.Members(extraction));
        Assert.Equal(["link", "hard"], extraction.Archive!.LeftOut);
    }

    [Fact]
    public void An_archive_in_an_archive_gives_its_files_and_a_document_that_is_a_ZIP_stays_whole()
    {
        var document = ZipBytes.Of(("[Content_Types].xml", ""), ("word/document.xml", ""));
        var archive = ZipBytes.Of([
            ("内/里.zip", ZipBytes.Of([("b.txt", "b"u8.ToArray()), ("c.tar.gz", GZip(Tar(("c.txt", "c"))))])),
            ("d.docx", document),
        ]);
        var members = _folder.Unpack(archive).Archive!.Members;
        Assert.Equal(["内/里.zip › b.txt", "内/里.zip › c.tar.gz › c.txt", "d.docx"], members.Select(m => m.Name));
        Assert.All(members, m => Assert.Null(m.Refusal));
        Assert.Equal(1 + members.Count, _folder.Files.Length);
    }

    [Fact]
    public void An_archive_too_deep_or_damaged_or_locked_or_empty_within_another_stays_packed_with_a_sentence()
    {
        var deep = ZipBytes.Of([("2.zip", ZipBytes.Of([("3.zip", ZipBytes.Of([("4.zip", ZipBytes.Of(("a.txt", "a")))]))]))]);
        Assert.Equal(
            "2.zip › 3.zip › 4.zip! The archive lies in archives more than 2 deep; unpack it, and drop what it holds.",
            FirstLine(_folder.Members(_folder.Unpack(deep)).Single()));
        var others = ZipBytes.Of([
            ("x.zip", [.. "PK\x03\x04 cut off"u8]),
            ("y.zip", Convert.FromBase64String(AesZip)),
            ("z.zip", ZipBytes.Of(("Thumbs.db", ""))),
        ]);
        Assert.Collection(
            _folder.Members(_folder.Unpack(others)),
            x => Assert.StartsWith("x.zip! The archive is damaged, or cut off", x),
            y => Assert.StartsWith("y.zip! Files in the archive that could not be unpacked (1): 附件/一.txt (locked with a password)", y),
            z => Assert.Equal("z.zip! The archive holds no files to read.", z));
    }

    [Fact]
    public void A_damaged_file_is_told_and_the_others_are_unpacked()
    {
        var archive = new ZipBytes().Add("a.txt", "a").Add("b.txt"u8.ToArray(), "b"u8.ToArray(), spoil: true).Add("c.txt", "c").ToArray();
        var extraction = _folder.Unpack(archive);
        Assert.Equal(["a.txt=a", "c.txt=c"], _folder.Members(extraction));
        Assert.Equal(
            "Files in the archive that could not be unpacked (1): b.txt (damaged). Pack them again, or drop them by themselves.",
            extraction.Archive!.Loss);
    }

    [Fact]
    public void An_archive_that_is_cut_off_gives_what_can_be_had_and_says_so()
    {
        var tar = Tar(("a.txt", "a"), ("b.txt", new string('b', 5000)));
        var extraction = _folder.Unpack(tar[..^6000], "a.tar");
        Assert.Equal(["a.txt=a"], _folder.Members(extraction));
        Assert.Contains("could not be unpacked", extraction.Archive!.Loss);
        Assert.StartsWith("The archive is damaged, or cut off", Refusal(GZip(tar)[..^12], "a.tar.gz"));
        Assert.StartsWith("The archive is damaged, or cut off", Refusal(ZipBytes.Of(("a.txt", "a"))[..^30], "a.zip"));
    }

    [Theory]
    [InlineData(LockedSevenZip)]
    [InlineData(LockedFilesSevenZip)]
    [InlineData(AesZip)]
    [InlineData(ZipCrypto)]
    public void A_locked_archive_opens_with_one_of_the_passwords(string archive)
    {
        var bytes = Convert.FromBase64String(archive);
        Assert.Equal("附件/一.txt=绩效自评一", _folder.Members(_folder.Unpack(bytes, "a", "wrong", "geheim"))[0]);
        Assert.Contains("locked", Refusal(bytes, "a"));
        Assert.Contains("locked", Refusal(bytes, "a", "wrong"));
    }

    [Fact]
    public void A_part_of_several_is_told()
    {
        Assert.Contains(
            "one part of an archive that comes in several",
            Refusal(RarBytes.Of4("a.txt", "a"u8.ToArray(), flags: 2), "a.part1.rar"));
        Assert.Contains("one part of an archive that comes in several", Refusal(Convert.FromBase64String(SevenZip)[..100], "a.7z.001"));
        Assert.Contains("one part of an archive that comes in several", Refusal([.. "PK\x07\x08PK\x03\x04"u8], "a.z01"));
        Assert.Contains("one part of an archive that comes in several", Refusal([0, 1, 2, 0xFF, 0], "a.zip.002"));
    }

    [Fact]
    public void A_program_that_unpacks_itself_is_told() =>
        Assert.Contains("run it and drop what comes out", Refusal([.. "MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF"u8], "a.exe"));

    public void Dispose() => _folder.Dispose();

    private string Refusal(byte[] archive, string name, params string[] passwords) => _folder.Unpack(archive, name, passwords).Refusal!;

    private static string FirstLine(string shown) => shown.Split('\n')[0];

    private static byte[] Tar(params (string Name, string Text)[] files) =>
        TarOf(writer =>
        {
            foreach (var (name, text) in files)
                writer.WriteEntry(
                    new GnuTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        });

    private static byte[] TarOf(Action<TarWriter> write)
    {
        var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, leaveOpen: true))
            write(writer);
        return bytes.ToArray();
    }

    private static byte[] GZip(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return bytes.ToArray();
    }
}
