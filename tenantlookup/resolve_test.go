package tenantlookup

import (
	"context"
	"testing"
)

func TestResolveDomain(t *testing.T) {
	s := newStandIn(t)
	s.on(hostPublic+"/tsubame-trading.example", tenantOf(hostPublic, idPublic, "NA"))
	got, err := s.resolver(Options{}).Resolve(context.Background(), " Tsubame-Trading.EXAMPLE. ")
	if err != nil {
		t.Fatal(err)
	}
	want := Tenant{ID: idPublic, Cloud: Clouds()[0], Domain: "tsubame-trading.example", Region: "NA"}
	if got != want {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}
