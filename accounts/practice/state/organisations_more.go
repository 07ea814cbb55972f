package state

// extraOrganisations are organisations that the sample text leaves out: enough for a list as
// long as a consultant's.
func extraOrganisations() []Organisation {
	return []Organisation{
		{
			Domain: "suzuran-stationery.example", TenantID: madeUpID(18), Shows: Ordinary, Region: "AS",
			NameEN: "Suzuran Stationery", NameJA: "すずらん文具株式会社", work: true, personal: true,
		},
		{
			Domain: "larkmoor-books.example", TenantID: madeUpID(19), Shows: Ordinary, Region: "EU",
			NameEN: "Larkmoor Books", NameJA: "ラークムーア書店", work: true, personal: true,
		},
		{
			Domain: "mikazuki-theatre.example", TenantID: madeUpID(20), Shows: Slow, Region: "AS",
			NameEN: "Mikazuki Theatre", NameJA: "劇団みかづき", work: true, personal: true,
		},
		{
			Domain: "quillhaven-library.example", TenantID: madeUpID(21), Shows: NoMethod, Region: "NA",
			NameEN: "Quillhaven Library", NameJA: "クイルヘイブン図書館", work: true, personal: true,
		},
		{
			Domain: "yukishiro-rail.example", TenantID: madeUpID(22), Shows: TrustsHome, Region: "AS",
			NameEN: "Yukishiro Railway", NameJA: "雪しろ鉄道株式会社", work: true,
		},
		{
			Domain: "bramblegate-farms.example", TenantID: madeUpID(23), Shows: Ordinary, Region: "EU",
			NameEN: "Bramblegate Farms", NameJA: "ブランブルゲート農場", work: true, personal: true,
		},
		{
			Domain: "kogarashi-games.example", TenantID: madeUpID(24), Shows: Ordinary, Region: "AS",
			NameEN: "Kogarashi Games", NameJA: "こがらしゲームズ合同会社", personal: true,
		},
		{
			Domain: "tidewell-observatory.example", TenantID: madeUpID(25), Shows: Ordinary, Region: "OC",
			NameEN: "Tidewell Observatory", NameJA: "タイドウェル天文台", work: true, personal: true,
		},
		{
			Domain: "hotaru-lamps.example", TenantID: madeUpID(26), Shows: Ordinary, Region: "AS",
			NameEN: "Hotaru Lamps", NameJA: "ほたるランプ製作所", work: true, personal: true,
		},
		{
			Domain: "fernwick-pottery.example", TenantID: madeUpID(27), Shows: Ordinary, Region: "NA",
			NameEN: "Fernwick Pottery", NameJA: "ファーンウィック製陶所", work: true, personal: true,
		},
	}
}
